package attache.tracker.pages.record;

import attache.tracker.pages.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What readers call developments, whose ids say nothing: by their type and date. */
public final class Called {
  private Called() {}

  /** By id, the developments of a record in JSON, and those that were retracted. */
  public static Map<String, String> in(JsonNode record, Texts texts) {
    return of(
        Stream.of("developments", "retracted")
            .flatMap(list -> Development.readAll(record, list).stream())
            .toList(),
        texts);
  }

  static Map<String, String> of(List<Development> developments, Texts texts) {
    Map<String, String> called = new HashMap<>();
    for (Development each : developments) {
      called.put(
          each.id(),
          "%s (%s)".formatted(texts.word("type", each.type()), each.occurred().words(texts)));
    }
    return called;
  }
}
