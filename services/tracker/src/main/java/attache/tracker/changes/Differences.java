package attache.tracker.changes;

import attache.dossier.MergedAway;
import attache.dossier.status.Derivation;
import attache.dossier.status.Status;
import attache.dossier.value.RecordId;
import attache.ledger.Recorded;
import attache.tracker.views.Documents;
import attache.tracker.views.Replay;
import attache.tracker.views.Standing;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is known of one record now and was not before, or otherwise. */
final class Differences {
  private final @Nullable Standing before;
  private final Standing after;
  private final LocalDate day;
  private final Trail trail;
  private final Items items;

  private Differences(Replay.Passage passage, LocalDate day, ArrayNode items) {
    Standing known = passage.before();
    this.before = known == null || isAwaited(known) ? null : known;
    this.after = passage.seen().getLast().after();
    this.day = day;
    this.trail = new Trail(passage);
    this.items = new Items(items, after);
  }

  /** Adds the differences, with statuses compared on a day. */
  static void of(Replay.Passage passage, LocalDate day, ArrayNode items) {
    // what awaits approval is no more told of than the drafts it is to carry
    if (!passage.seen().isEmpty() && !isAwaited(passage.seen().getLast().after())) {
      Differences differences = new Differences(passage, day, items);
      if (differences.mergedAway()) {
        return;
      }
      differences.record();
      differences.merged();
      differences.parts();
    }
  }

  private static boolean isAwaited(Standing standing) {
    return standing.dossier().awaitsApproval();
  }

  /** A record that was merged away is told by the other; there is nothing else to tell of it. */
  private boolean mergedAway() {
    MergedAway is = after.dossier().mergedAway();
    MergedAway was = before == null ? null : before.dossier().mergedAway();
    if (is != null && was == null) {
      items.add("RECORD_MERGED_AWAY", trail.last("RecordMergedAway"), null, into(is));
    } else if (is == null && was != null) {
      items.add("RECORD_RESTORED", trail.last("RecordRestored"), into(was), null);
    }
    return is != null || was != null;
  }

  private void parts() {
    Parts parts =
        new Parts(before == null ? null : before.dossier(), after.dossier(), trail, items);
    parts.developments();
    parts.links();
  }

  private static JsonNode into(MergedAway away) {
    return JsonNodeFactory.instance.stringNode(away.into().value());
  }

  private void merged() {
    Set<RecordId> was = before == null ? Set.of() : before.dossier().absorbed().keySet();
    Set<RecordId> is = after.dossier().absorbed().keySet();
    is.stream()
        .filter(record -> !was.contains(record))
        .forEach(
            record -> items.add("RECORDS_MERGED", trail.last("RecordsMerged"), null, text(record)));
    was.stream()
        .filter(record -> !is.contains(record))
        .forEach(
            record ->
                items.add("RECORDS_UNMERGED", trail.last("RecordsUnmerged"), text(record), null));
  }

  private static JsonNode text(RecordId record) {
    return JsonNodeFactory.instance.stringNode(record.value());
  }

  private void record() {
    Status now = status(after);
    if (before == null) {
      ObjectNode added = JsonNodeFactory.instance.objectNode();
      added.put("class", after.dossier().registration().recordClass().name());
      added.put("title", after.dossier().registration().title());
      added.set("stage", stage(now));
      items.add("RECORD_ADDED", trail.firstShown(), null, added);
      return;
    }
    Status then = status(before);
    Recorded last = then.equals(now) ? trail.last() : trail.lastToMove(this::status);
    if (then.stage() != now.stage()) {
      items.add("STAGE_CHANGED", last, stage(then), stage(now));
    }
    if (!then.candidates().equals(now.candidates())) {
      items.add("AMBIGUITY_CHANGED", last, candidates(then), candidates(now));
    }
    compare(
        Documents.facets(then.facets()),
        Documents.facets(now.facets()),
        (name, old, is) -> items.add("FACET_CHANGED", last, old, is).put("facet", name));
    compare(
        Documents.registration(before.dossier().registration()),
        Documents.registration(after.dossier().registration()),
        (name, old, is) -> items.add(kind(name), trail.last("RecordCorrected"), old, is));
  }

  /** {@code statedStatus} becomes STATED_STATUS_CHANGED. */
  static String kind(String field) {
    return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT) + "_CHANGED";
  }

  private interface Compared {
    void differs(String name, @Nullable JsonNode old, @Nullable JsonNode now);
  }

  private static void compare(ObjectNode old, ObjectNode now, Compared compared) {
    SequencedSet<String> names = new LinkedHashSet<>(old.propertyNames());
    names.addAll(now.propertyNames());
    for (String name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        compared.differs(name, old.get(name), now.get(name));
      }
    }
  }

  private Status status(Standing standing) {
    return Derivation.of(standing.dossier()).on(day);
  }

  private static JsonNode stage(Status status) {
    return status.stage() == null
        ? JsonNodeFactory.instance.nullNode()
        : JsonNodeFactory.instance.stringNode(status.stage().name());
  }

  private static ArrayNode candidates(Status status) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    status.candidates().forEach(stage -> list.add(stage.name()));
    return list;
  }
}
