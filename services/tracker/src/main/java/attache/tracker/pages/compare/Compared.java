package attache.tracker.pages.compare;

import attache.tracker.pages.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells apart two answers on one record, each given at clocks of its own. */
final class Compared {
  private static final List<String> OF_RECORD =
      List.of(
          "title",
          "kind",
          "modality",
          "requirement",
          "reason",
          "notes",
          "parties",
          "equipment",
          "amounts",
          "indicator",
          "confirmed");
  private static final List<String> OF_DEVELOPMENT =
      List.of("type", "occurred", "modality", "attributedTo", "details", "claims");

  private final JsonNode then;
  private final JsonNode now;
  private final Map<String, String> titles;
  private final List<Difference> differences = new ArrayList<>();

  private Compared(JsonNode then, JsonNode now, Map<String, String> titles) {
    this.then = then;
    this.now = now;
    this.titles = titles;
  }

  /**
   * What they differ in.
   *
   * @param titles what the records they name are called, by id
   */
  static List<Difference> of(JsonNode then, JsonNode now, Map<String, String> titles) {
    Compared compared = new Compared(then, now, titles);
    compared.differ("STAGE_CHANGED", null, then.get("stage"), now.get("stage"));
    compared.differ("AMBIGUITY_CHANGED", null, then.get("candidates"), now.get("candidates"));
    compared.facets();
    compared.developments();
    compared.links();
    OF_RECORD.forEach(
        field ->
            compared.differ(
                field.toUpperCase(Locale.ROOT) + "_CHANGED",
                null,
                then.get(field),
                now.get(field)));
    return compared.differences;
  }

  private void differ(
      String kind, @Nullable String about, @Nullable JsonNode old, @Nullable JsonNode is) {
    if (!Objects.equals(old, is)) {
      differences.add(new Difference(kind, about, old, is, titles));
    }
  }

  private void facets() {
    SequencedSet<String> names = new LinkedHashSet<>(then.path("facets").propertyNames());
    names.addAll(now.path("facets").propertyNames());
    names.forEach(
        name ->
            differ(
                "FACET_CHANGED",
                name,
                then.path("facets").get(name),
                now.path("facets").get(name)));
  }

  private void developments() {
    Map<String, JsonNode> before = byId(then.path("developments"));
    Map<String, JsonNode> after = byId(now.path("developments"));
    after.forEach(
        (id, development) -> {
          JsonNode old = before.get(id);
          if (old == null) {
            differ("DEVELOPMENT_ADDED", id, null, development);
            return;
          }
          corrected(id, old, development);
          if (!Objects.equals(old.get("happened"), development.get("happened"))) {
            differ("DEVELOPMENT_HAPPENED", id, old, development);
          }
          evidence(id, old, development);
          disputes(id, old, development);
        });
    before.forEach(
        (id, development) -> {
          if (!after.containsKey(id)) {
            differ("DEVELOPMENT_RETRACTED", id, development, null);
          }
        });
  }

  private void disputes(String id, JsonNode old, JsonNode development) {
    Map<String, JsonNode> before = byId(old.path("disputes"));
    byId(development.path("disputes"))
        .forEach(
            (dispute, is) -> {
              JsonNode was = before.get(dispute);
              if (was == null) {
                differ("DEVELOPMENT_DISPUTED", id, null, is);
              } else if (!Objects.equals(was.get("state"), is.get("state"))) {
                differ("DISPUTE_RESOLVED", id, was, is.get("resolution"));
              }
            });
  }

  private void evidence(String id, JsonNode old, JsonNode development) {
    List<ObjectNode> was = ungraded(old.path("sources"));
    List<ObjectNode> is = ungraded(development.path("sources"));
    String kind =
        is.equals(was)
            ? "EVIDENCE_GRADED"
            : is.containsAll(was) ? "EVIDENCE_ADDED" : "EVIDENCE_CORRECTED";
    differ(kind, id, old.get("sources"), development.get("sources"));
  }

  /** A source that is graded otherwise is not another source. */
  private static List<ObjectNode> ungraded(JsonNode citations) {
    return citations
        .valueStream()
        .map(citation -> citation.deepCopy().asObject().remove(List.of("grading")))
        .toList();
  }

  private void corrected(String id, JsonNode old, JsonNode development) {
    ObjectNode was = JsonNodeFactory.instance.objectNode();
    ObjectNode is = JsonNodeFactory.instance.objectNode();
    for (String field : OF_DEVELOPMENT) {
      if (!Objects.equals(old.get(field), development.get(field))) {
        was.set(field, old.get(field));
        is.set(field, development.get(field));
      }
    }
    if (!is.isEmpty()) {
      differ("DEVELOPMENT_CORRECTED", id, was, is);
    }
  }

  private void links() {
    Map<String, JsonNode> before = byId(then.path("links"));
    Map<String, JsonNode> after = byId(now.path("links"));
    after.forEach(
        (id, link) -> {
          if (!before.containsKey(id)) {
            differ("LINK_ADDED", id, null, link);
          }
        });
    before.forEach(
        (id, link) -> {
          if (!after.containsKey(id)) {
            differ("LINK_REMOVED", id, link, null);
          }
        });
  }

  private static Map<String, JsonNode> byId(JsonNode list) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    list.forEach(node -> byId.put(node.path("id").asString(), node));
    return byId;
  }
}
