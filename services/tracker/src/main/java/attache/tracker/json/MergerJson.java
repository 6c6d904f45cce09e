package attache.tracker.json;

import attache.dossier.Because;
import attache.dossier.Event;
import attache.dossier.Merger;
import attache.dossier.Recording;
import attache.dossier.Retold;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.RecordId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Mergers of records, as they are handed in and as the log keeps them. */
public final class MergerJson {
  private MergerJson() {}

  /** A merger names the record that stays, or the one that goes, and why. */
  public static Merger.@Nullable Merge merge(RecordId record, Fields fields) {
    RecordId into = fields.value("into", RecordId::new);
    RecordId from = fields.value("from", RecordId::new);
    if (fields.has("into") == fields.has("from")) {
      fields.missing(
          "into", "give either \"into\", the record that stays, or \"from\", the one that goes");
    }
    var because = BecauseJson.said(fields);
    return because == null
        ? null
        : fields.make(
            () ->
                into == null
                    ? new Merger.Merge(record, Objects.requireNonNull(from), record, because)
                    : new Merger.Merge(record, record, into, because));
  }

  public static Merger.@Nullable Unmerge unmerge(RecordId record, Fields fields) {
    RecordId from = fields.value("from", RecordId::new);
    var because = BecauseJson.said(fields);
    return because == null ? null : fields.make(() -> new Merger.Unmerge(record, from, because));
  }

  static ObjectNode write(Event.RecordsMerged merged, Upcasters upcasters) {
    ObjectNode node = Json.object().put("from", merged.from().value());
    Json.putList(node, "told", merged.told(), retold -> write(retold, upcasters));
    pairs(node, "moved", merged.moved());
    pairs(node, "same", merged.same());
    return BecauseJson.put(node, merged.because());
  }

  static ObjectNode write(Event.RecordRestored restored, Upcasters upcasters) {
    ObjectNode node = Json.object();
    Json.putList(node, "told", restored.told(), retold -> write(retold, upcasters));
    return BecauseJson.put(node, restored.because());
  }

  /** Reads an event of mergers; {@code null} where it is none, or is damaged. */
  static @Nullable Event read(String name, Fields data) {
    return switch (name) {
      case "RecordsMerged" -> {
        RecordId from = data.value("from", RecordId::new);
        List<Retold> told = data.list("told", MergerJson::retold);
        var moved = pairs(data, "moved");
        var same = pairs(data, "same");
        Because because = BecauseJson.read(data);
        yield data.make(
            () -> new Event.RecordsMerged(some(from), told, moved, same, some(because)));
      }
      case "RecordsUnmerged" -> {
        RecordId from = data.value("from", RecordId::new);
        Because because = BecauseJson.read(data);
        yield data.make(() -> new Event.RecordsUnmerged(some(from), some(because)));
      }
      case "RecordMergedAway" -> {
        RecordId into = data.value("into", RecordId::new);
        Because because = BecauseJson.read(data);
        yield data.make(() -> new Event.RecordMergedAway(some(into), some(because)));
      }
      case "RecordRestored" -> {
        List<Retold> told = data.list("told", MergerJson::retold);
        Because because = BecauseJson.read(data);
        yield data.make(() -> new Event.RecordRestored(told, some(because)));
      }
      default -> null;
    };
  }

  private static ObjectNode write(Retold retold, Upcasters upcasters) {
    Recording recording = retold.recording();
    ObjectNode node = Json.object();
    node.put("name", retold.name());
    node.put("version", upcasters.today(retold.name()));
    node.put("position", recording.position());
    node.put("recordedAt", Json.instant(recording.at()));
    node.put("actor", recording.actor());
    Json.putTrue(node, "imported", recording.imported());
    node.set("data", EventJson.write(retold.event(), upcasters));
    return node;
  }

  private static @Nullable Retold retold(Fields fields) {
    String name = fields.requiredText("name");
    fields.integer("version"); // whoever read the row has brought the data from it to today's
    Long position = fields.whole("position");
    Instant at = fields.value("recordedAt", Instant::parse);
    String actor = fields.requiredText("actor");
    boolean imported = fields.flag("imported");
    JsonNode data = fields.any("data");
    return fields.make(
        () ->
            new Retold(
                name,
                EventJson.read(name, some(data)),
                new Recording(some(at), actor, some(position), imported)));
  }

  private record Pair(DevelopmentId there, DevelopmentId here) {}

  private static void pairs(
      ObjectNode node, String name, SequencedMap<DevelopmentId, DevelopmentId> pairs) {
    Json.putList(
        node,
        name,
        List.copyOf(pairs.entrySet()),
        pair ->
            Json.object().put("there", pair.getKey().value()).put("here", pair.getValue().value()));
  }

  private static SequencedMap<DevelopmentId, DevelopmentId> pairs(Fields data, String name) {
    SequencedMap<DevelopmentId, DevelopmentId> pairs = new LinkedHashMap<>();
    for (Pair pair :
        data.list(
            name,
            fields -> {
              DevelopmentId there = fields.value("there", DevelopmentId::new);
              DevelopmentId here = fields.value("here", DevelopmentId::new);
              return fields.make(() -> new Pair(some(there), some(here)));
            })) {
      pairs.put(pair.there, pair.here);
    }
    return pairs;
  }

  private static <T> T some(@Nullable T value) {
    return Objects.requireNonNull(value, "a field is missing");
  }
}
