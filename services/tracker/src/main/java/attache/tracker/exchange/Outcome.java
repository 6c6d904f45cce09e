package attache.tracker.exchange;

import attache.dossier.Event;
import attache.dossier.Registration;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.json.Fault;
import attache.tracker.json.RegistrationJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one record, ready for the report.
 *
 * @param position the last position written; 0 where nothing was
 */
record Outcome(Result result, int remarks, long position, ObjectNode json) {

  static Outcome rejected(Piece piece, @Nullable String id, List<Fault> faults) {
    ObjectNode json = heading(piece, id, Result.REJECTED);
    ArrayNode errors = json.putArray("errors");
    faults.forEach(fault -> fault.writeTo(errors.addObject()));
    return new Outcome(Result.REJECTED, 0, 0, json);
  }

  static Outcome taken(
      Piece piece, String id, Decision decision, Comparison comparison, List<Remark> remarks) {
    Result result =
        decision.events().isEmpty()
            ? Result.UNCHANGED
            : decision.before().version() == 0 ? Result.CREATED : Result.UPDATED;
    ObjectNode json = heading(piece, id, result);
    json.putArray("errors");
    json.put("version", decision.after().version());
    json.put("stage", comparison.stage());
    if (result == Result.UPDATED) {
      json.set("changes", changes(decision.events()));
    }
    if (result != Result.CREATED) {
      ObjectNode missing = JsonNodeFactory.instance.objectNode();
      putAll(missing, "developments", comparison.developmentsNotMentioned());
      putAll(missing, "links", comparison.linksNotMentioned());
      if (!missing.isEmpty()) {
        json.set("notMentioned", missing);
      }
    }
    ArrayNode warnings = json.putArray("warnings");
    remarks.forEach(
        remark ->
            warnings
                .addObject()
                .put("kind", remark.kind().name())
                .put("pointer", remark.pointer())
                .put("detail", remark.detail()));
    return new Outcome(result, remarks.size(), decision.position(), json);
  }

  private static ObjectNode heading(Piece piece, @Nullable String id, Result result) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("result", result.name())
        .put("index", piece.index())
        .put("line", piece.line());
  }

  private static ObjectNode changes(List<Event> events) {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    ArrayNode recorded = changes.putArray("recorded");
    ArrayNode corrected = changes.putArray("corrected");
    ArrayNode linked = changes.putArray("linked");
    ArrayNode fields = changes.putArray("fields");
    for (Event event : events) {
      switch (event) {
        case Event.DevelopmentRecorded(var development) -> recorded.add(development.id().value());
        case Event.DevelopmentCorrected(var development, _, var after, var because) -> {
          ObjectNode one = corrected.addObject().put("development", development.value());
          putAll(one, "fields", List.copyOf(DevelopmentJson.write(after).propertyNames()));
          one.put("reason", because.reason());
        }
        case Event.RecordsLinked(var link) -> linked.add(link.id().value());
        case Event.RecordCorrected(var before, var after, _) ->
            differing(before, after).forEach(fields::add);
        case Event.RecordRegistered _,
            Event.DevelopmentRetracted _,
            Event.EvidenceAdded _,
            Event.EvidenceGraded _,
            Event.DevelopmentDisputed _,
            Event.DisputeResolved _,
            Event.OfDraft _,
            Event.RecordsMerged _,
            Event.RecordsUnmerged _,
            Event.RecordMergedAway _,
            Event.RecordRestored _,
            Event.RecordsUnlinked _ -> {
          // an import registers only what is new, and takes nothing away
        }
      }
    }
    return changes;
  }

  private static List<String> differing(Registration before, Registration after) {
    ObjectNode old = RegistrationJson.write(before);
    ObjectNode now = RegistrationJson.write(after);
    return Stream.concat(old.propertyNames().stream(), now.propertyNames().stream())
        .distinct()
        .filter(name -> !Objects.equals(old.get(name), now.get(name)))
        .toList();
  }

  private static void putAll(ObjectNode node, String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(name);
      values.forEach(array::add);
    }
  }
}
