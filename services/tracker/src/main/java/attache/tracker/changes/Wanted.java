package attache.tracker.changes;

import attache.tracker.views.At;
import attache.tracker.views.AtClocks;
import attache.tracker.views.Parameters;
import attache.tracker.views.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;

/**
 * Which differences are asked for: of which records, and of which kinds. Records are chosen as
 * lists choose them, by how they stand at either state of knowledge: what no longer is among those
 * asked for has changed, too.
 */
record Wanted(List<String> records, List<String> kinds, Selection selection) {
  private static final List<String> OF_RECORD =
      List.of(
          "kind",
          "title",
          "modality",
          "requirement",
          "indicator",
          "reason",
          "notes",
          "parties",
          "equipment",
          "amounts",
          "conflicts",
          "sources",
          "statedStatus",
          "statedFacets");

  private static final List<String> KINDS =
      Stream.concat(
              Stream.of(
                  "RECORD_ADDED",
                  "RECORD_MERGED_AWAY",
                  "RECORD_RESTORED",
                  "RECORDS_MERGED",
                  "RECORDS_UNMERGED",
                  "STAGE_CHANGED",
                  "AMBIGUITY_CHANGED",
                  "FACET_CHANGED",
                  "DEVELOPMENT_ADDED",
                  "DEVELOPMENT_REMOVED",
                  "DEVELOPMENT_CORRECTED",
                  "DEVELOPMENT_RETRACTED",
                  "DEVELOPMENT_DISPUTED",
                  "DISPUTE_RESOLVED",
                  "EVIDENCE_ADDED",
                  "EVIDENCE_CORRECTED",
                  "EVIDENCE_GRADED",
                  "LINK_ADDED",
                  "LINK_REMOVED"),
              OF_RECORD.stream().map(Differences::kind))
          .toList();

  /** Kinds of changes may be named as {@code kind} too, beside kinds of records. */
  static Parameters sorted(Map<String, String[]> given) {
    Map<String, String[]> sorted = new HashMap<>(given);
    List<String> ofChanges = new ArrayList<>();
    List<String> ofRecords = new ArrayList<>();
    for (String value : given.getOrDefault("kind", new String[0])) {
      for (String kind : value.split(",", -1)) {
        (KINDS.contains(kind.strip()) ? ofChanges : ofRecords).add(kind);
      }
    }
    if (!ofChanges.isEmpty()) {
      ofChanges.addAll(List.of(given.getOrDefault("change", new String[0])));
      sorted.put("change", ofChanges.toArray(String[]::new));
      sorted.put("kind", ofRecords.toArray(String[]::new));
      sorted.values().removeIf(values -> values.length == 0);
    }
    return new Parameters(sorted);
  }

  static Wanted read(Parameters parameters) {
    return new Wanted(
        parameters.texts("record"), parameters.words("change", KINDS), Selection.read(parameters));
  }

  /** Conditions on a stream {@code e.stream}; empty where all are wanted. */
  String conditions() {
    return (records.isEmpty() ? "" : "and e.stream = any(:record::text[])\n")
        + (selection.conditions().isEmpty()
            ? ""
            : "and e.stream in (%s\nunion\n%s)".formatted(chosen(), chosenBefore()));
  }

  private String chosen() {
    return "select c.record " + AtClocks.FROM + AtClocks.WHERE + selection.conditions();
  }

  private String chosenBefore() {
    return chosen().replace(":known", ":start");
  }

  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, At at) {
    JdbcClient.StatementSpec bound =
        selection.conditions().isEmpty() ? statement : selection.bind(statement, at);
    return records.isEmpty() ? bound : bound.param("record", records.toArray(String[]::new));
  }

  /** Takes away what is of another kind. */
  void keep(ArrayNode items) {
    if (!kinds.isEmpty()) {
      items.removeIf(item -> !kinds.contains(item.path("kind").asString()));
    }
  }
}
