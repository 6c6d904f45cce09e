package attache.tracker.pages.correcting;

import attache.dossier.lifecycle.Detail;
import attache.tracker.pages.form.Filled;
import attache.tracker.pages.form.FormPage;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Said;
import attache.tracker.pages.writing.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a development says, as fields; of these, what was changed. */
public final class OfDevelopment {
  private OfDevelopment() {}

  /** What is recorded, as a correction says it, from the API's answer. */
  public static ObjectNode was(JsonNode development) {
    ObjectNode was = JsonNodeFactory.instance.objectNode();
    keep(was, development, "type", "modality", "attributedTo", "claims", "sources");
    keep(
        was.putObject("occurred"),
        development.path("occurred"),
        "edtf",
        "bound",
        "asStated",
        "basis");
    ObjectNode details = was.putObject("details");
    for (Detail detail : Detail.values()) {
      JsonNode value = development.path("details").path(name(detail));
      if (!(value.isBoolean() && !value.asBoolean())) {
        keep(details, development.path("details"), name(detail));
      }
    }
    return Was.said(was);
  }

  private static void keep(ObjectNode was, JsonNode from, String... names) {
    for (String name : names) {
      JsonNode value = from.path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        was.set(name, value);
      }
    }
  }

  private static String name(Detail detail) {
    return detail.name().toLowerCase(Locale.ROOT);
  }

  /** What the form shows of it first. */
  public static Map<String, List<String>> fields(ObjectNode was) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    JsonNode occurred = was.path("occurred");
    fields.put("type", text(was, "type"));
    fields.put("modality", text(was, "modality"));
    fields.put("attributedTo", text(was, "attributedTo"));
    fields.put("when", text(occurred, "edtf"));
    fields.put("bound", text(occurred, "bound"));
    fields.put("asStated", text(occurred, "asStated"));
    fields.put("basis", text(occurred, "basis"));
    for (Detail detail : Detail.values()) {
      fields.put("detail-" + name(detail), List.of(shown(detail, was)));
    }
    fields.put("detail-offset-kinds", kinds(was));
    Parts.CLAIMS.show(was, fields);
    Parts.SOURCES.show(was, fields);
    fields.put(Was.FIELD, List.of(was.toString()));
    return fields;
  }

  private static List<String> text(JsonNode node, String name) {
    return List.of(node.path(name).asString(""));
  }

  private static String shown(Detail detail, JsonNode was) {
    JsonNode value = was.path("details").path(name(detail));
    return switch (detail) {
      case BY, COMPETITOR, MEASURE, TO, STEP, SESSION, COUNT, PLACE, NOTE -> value.asString("");
      case RECURRING, FUTURE -> value.asBoolean(false) ? "yes" : "";
      case OFFSET -> value.path("type").asString("");
    };
  }

  public static void put(Entered entered, Said said) {
    JsonNode was = Was.read(entered);
    for (String name : List.of("type", "modality", "attributedTo")) {
      text(entered, name, was, said.at(name, name));
    }
    occurred(entered, was, said);
    details(entered, was, said);
    rows(Parts.CLAIMS, entered, was, said);
    rows(Parts.SOURCES, entered, was, said);
  }

  private static void rows(Part part, Entered entered, JsonNode was, Said said) {
    JsonNode now = part.now(entered, was, said);
    JsonNode before = was.path(part.name());
    if (now != null && !now.equals(before) && !(now.isEmpty() && before.isEmpty())) {
      said.body().set(part.name(), now);
    }
  }

  private static void text(Entered entered, String name, JsonNode was, Said said) {
    String typed = entered.text(name);
    if (!Column.same(typed, was.path(name).asString(""))) {
      if (typed != null) {
        said.body().put(name, typed);
      } else if (name.equals("attributedTo")) {
        said.body().putNull(name);
      }
    }
  }

  private static void occurred(Entered entered, JsonNode was, Said said) {
    When when = When.read(entered, "when");
    String basis = entered.or("basis", "STATED");
    JsonNode stated = was.path("occurred").path("asStated");
    boolean untouched = Column.same(entered.text("asStated"), stated.asString(""));
    said.put("occurred/edtf", "when", when.edtf())
        .put("occurred/bound", "bound", When.read(entered, "bound").edtf())
        .put(
            "occurred/asStated",
            "asStated",
            untouched && stated.isString() ? stated.asString() : entered.line("asStated"))
        .put(
            "occurred/basis",
            "basis",
            when.edtf() != null && basis.equals("NONE") ? "STATED" : basis)
        .at("occurred", "when");
    if (said.body().path("occurred").equals(was.path("occurred"))) {
      said.body().remove("occurred");
    }
  }

  private static void details(Entered entered, JsonNode was, Said said) {
    for (Detail detail : Detail.values()) {
      if (!isUntouched(entered, detail, was)) {
        Filled.detail(entered, said, detail);
        takeAwayWhatWasCleared(detail, was, said);
      }
    }
  }

  /**
   * A field that is not shown, because the type that was chosen does not say it, keeps its value.
   */
  private static boolean isUntouched(Entered entered, Detail detail, JsonNode was) {
    String field = "detail-" + name(detail);
    boolean isShown = was.path("details").has(name(detail)) || FormPage.says(entered, detail);
    return !isShown
        || Column.same(entered.text(field), shown(detail, was))
            && (detail != Detail.OFFSET || entered.all(field + "-kinds").equals(kinds(was)));
  }

  private static void takeAwayWhatWasCleared(Detail detail, JsonNode was, Said said) {
    String name = name(detail);
    if (was.path("details").has(name) && !said.body().path("details").has(name)) {
      said.body().withObject("/details").putNull(name);
    }
  }

  private static List<String> kinds(JsonNode was) {
    return was.at("/details/offset/kinds").valueStream().map(JsonNode::asString).toList();
  }
}
