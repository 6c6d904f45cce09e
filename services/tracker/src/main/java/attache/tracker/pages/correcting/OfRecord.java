package attache.tracker.pages.correcting;

import attache.tracker.pages.form.Filled;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a record is about, as fields; of these, what was changed. */
public final class OfRecord {
  private static final List<String> TEXTS =
      List.of("title", "kind", "modality", "requirement", "statedReason", "notes");
  private static final Set<String> NEEDED = Set.of("title", "kind", "modality");

  private OfRecord() {}

  /** What is recorded, as a correction says it, from the API's answer. */
  public static ObjectNode was(JsonNode record) {
    ObjectNode was = JsonNodeFactory.instance.objectNode();
    TEXTS.forEach(name -> keep(was, name, record.path(name)));
    keep(was, "statedReason", record.path("reason"));
    keep(was, "status", record.path("statedStatus"));
    for (Part part : Parts.RECORD) {
      keep(was, part.name(), record.path(part.name()));
    }
    ArrayNode facets = was.putArray("facets");
    record
        .path("statedFacets")
        .propertyStream()
        .forEach(
            each -> facets.addObject().put("name", each.getKey()).set("value", each.getValue()));
    return Was.said(was);
  }

  private static void keep(ObjectNode was, String name, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      was.set(name, value);
    }
  }

  /** What the form shows of it first. */
  public static Map<String, List<String>> fields(ObjectNode was) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    TEXTS.forEach(name -> fields.put(name, List.of(was.path(name).asString(""))));
    Parts.RECORD.forEach(part -> part.show(was, fields));
    fields.put(Was.FIELD, List.of(was.toString()));
    return fields;
  }

  public static void put(Entered entered, Said said) {
    JsonNode was = Was.read(entered);
    for (String name : TEXTS) {
      text(entered, name, was, said.at(name, name));
    }
    for (Part part : Parts.RECORD) {
      JsonNode now = part.now(entered, was, said);
      JsonNode before = was.path(part.name());
      if (now == null
          ? before.isObject()
          : !now.equals(before) && !(now.isEmpty() && before.isEmpty())) {
        said.body().set(part.name(), part.name().equals("facets") ? facets(now) : now);
      }
    }
  }

  private static void text(Entered entered, String name, JsonNode was, Said said) {
    String typed = entered.text(name);
    if (Column.same(typed, was.path(name).asString(""))) {
      return;
    }
    if (typed != null) {
      said.body().put(name, name.equals("kind") ? Filled.term(typed) : typed);
    } else if (NEEDED.contains(name)) {
      said.body().put(name, "");
    } else {
      said.body().putNull(name);
    }
  }

  private static ObjectNode facets(@Nullable JsonNode rows) {
    ObjectNode facets = JsonNodeFactory.instance.objectNode();
    if (rows != null) {
      rows.forEach(row -> facets.set(row.path("name").asString(""), row.path("value")));
    }
    return facets;
  }
}
