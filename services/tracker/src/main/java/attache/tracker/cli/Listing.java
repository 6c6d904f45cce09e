package attache.tracker.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists what a person should look at: what was rejected, updated, and on demand the warnings. */
final class Listing implements Listener {
  private final String file;
  private final boolean warnings;
  private final PrintWriter out;

  Listing(String file, boolean warnings, PrintWriter out) {
    this.file = file;
    this.warnings = warnings;
    this.out = out;
  }

  @Override
  public void begins(String name, long records) {}

  @Override
  public void decided(JsonNode record) {
    String id = record.path("id").asString("(no id)");
    String place = "%s:%d: %s".formatted(file, record.path("line").asInt(), id);
    for (JsonNode error : record.path("errors")) {
      String pointer = error.path("pointer").asString();
      out.println(
          "%s: rejected%s: %s"
              .formatted(
                  place, pointer.isEmpty() ? "" : ", " + pointer, error.path("detail").asString()));
    }
    if (record.path("result").asString("").equals("UPDATED")) {
      out.println(place + ": updated" + changes(record.path("changes")));
    }
    JsonNode missing = record.path("notMentioned");
    if (!missing.isMissingNode()) {
      out.println(
          "%s: no longer mentioned, kept: %s".formatted(place, String.join(", ", names(missing))));
    }
    if (warnings) {
      for (JsonNode warning : record.path("warnings")) {
        out.println(
            "%s: %s %s: %s"
                .formatted(
                    place,
                    warning.path("kind").asString(),
                    warning.path("pointer").asString(),
                    warning.path("detail").asString()));
      }
    }
  }

  @Override
  public void done(JsonNode summary) {
    out.flush();
  }

  private static String changes(JsonNode changes) {
    StringBuilder text = new StringBuilder();
    append(text, "recorded", texts(changes.path("recorded")));
    List<String> corrected = new ArrayList<>();
    for (JsonNode one : changes.path("corrected")) {
      corrected.add(
          "%s (%s)"
              .formatted(
                  one.path("development").asString(),
                  String.join(", ", texts(one.path("fields")))));
    }
    append(text, "corrected", corrected);
    append(text, "linked", texts(changes.path("linked")));
    append(text, "changed", texts(changes.path("fields")));
    return text.toString();
  }

  private static void append(StringBuilder text, String what, List<String> names) {
    if (!names.isEmpty()) {
      text.append(text.isEmpty() ? ": " : "; ").append(what).append(' ');
      text.append(String.join(", ", names));
    }
  }

  private static List<String> names(JsonNode missing) {
    List<String> names = texts(missing.path("developments"));
    names.addAll(texts(missing.path("links")));
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
