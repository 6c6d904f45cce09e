package attache.tracker.pages.record;

import attache.tracker.pages.Fields;
import attache.tracker.pages.RecordTitles;
import attache.tracker.questions.SourcesQuestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What cited documents and named records are called; answers name them by their ids. */
@Component
public final class Titles {
  /** A page asks for no more documents than this. */
  private static final int MOST = 60;

  private final SourcesQuestion sources;
  private final RecordTitles records;

  Titles(SourcesQuestion sources, RecordTitles records) {
    this.sources = sources;
    this.records = records;
  }

  /** The documents that answers cite, the origins and, as known at a position, the records. */
  public Documents of(long known, JsonNode... answers) {
    Set<String> ids = new LinkedHashSet<>();
    Set<String> unreadable = new HashSet<>();
    for (JsonNode answer : answers) {
      Stream.concat(
              answer.findParents("document").stream()
                  .map(citation -> Fields.text(citation, "document")),
              Fields.texts(answer, "origins").stream())
          .filter(Objects::nonNull)
          .forEach(ids::add);
      unreadable.addAll(Fields.texts(answer, "unreadable"));
    }
    Map<String, String> titles = new HashMap<>();
    Set<String> unheld = new HashSet<>();
    ids.stream()
        .limit(MOST)
        .forEach(
            id ->
                sources
                    .title(id)
                    .ifPresentOrElse(title -> titles.put(id, title), () -> unheld.add(id)));
    return new Documents(titles, unheld, unreadable, records.in(known, answers));
  }
}
