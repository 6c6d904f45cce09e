package attache.tracker.changes;

import attache.dossier.Dossier;
import attache.dossier.MergedAway;
import attache.dossier.status.Derivation;
import attache.dossier.status.Status;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import attache.ledger.Recorded;
import attache.tracker.json.Json;
import attache.tracker.json.LinkJson;
import attache.tracker.views.Documents;
import attache.tracker.views.Replay;
import attache.tracker.views.Standing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is known of one record now and was not before, or otherwise. */
final class Differences {
  private static final List<String> OF_DEVELOPMENT =
      List.of("type", "occurred", "modality", "attributedTo", "details", "claims");

  private final Replay.Passage passage;
  private final @Nullable Standing before;
  private final Standing after;
  private final LocalDate day;
  private final ArrayNode items;
  private @Nullable Map<String, Recorded> named;

  private Differences(Replay.Passage passage, LocalDate day, ArrayNode items) {
    this.passage = passage;
    this.before = passage.before();
    this.after = passage.seen().getLast().after();
    this.day = day;
    this.items = items;
  }

  /** Adds the differences, with statuses compared on a day. */
  static void of(Replay.Passage passage, LocalDate day, ArrayNode items) {
    if (!passage.seen().isEmpty()) {
      Differences differences = new Differences(passage, day, items);
      if (differences.mergedAway()) {
        return;
      }
      differences.record();
      differences.merged();
      differences.developments();
      differences.links();
    }
  }

  /** A record that was merged away is told by the other; there is nothing else to tell of it. */
  private boolean mergedAway() {
    MergedAway is = after.dossier().mergedAway();
    MergedAway was = before == null ? null : before.dossier().mergedAway();
    if (is != null && was == null) {
      item("RECORD_MERGED_AWAY", last(named("RecordMergedAway")), null, into(is));
    } else if (is == null && was != null) {
      item("RECORD_RESTORED", last(named("RecordRestored")), into(was), null);
    }
    return is != null || was != null;
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
            record -> item("RECORDS_MERGED", last(named("RecordsMerged")), null, text(record)));
    was.stream()
        .filter(record -> !is.contains(record))
        .forEach(
            record -> item("RECORDS_UNMERGED", last(named("RecordsUnmerged")), text(record), null));
  }

  private static JsonNode text(RecordId record) {
    return JsonNodeFactory.instance.stringNode(record.value());
  }

  private static Predicate<Recorded> named(String name) {
    return event -> event.name().equals(name);
  }

  private void record() {
    Status now = status(after);
    if (before == null) {
      ObjectNode added = JsonNodeFactory.instance.objectNode();
      added.put("class", after.dossier().registration().recordClass().name());
      added.put("title", after.dossier().registration().title());
      added.set("stage", stage(now));
      item("RECORD_ADDED", passage.seen().getFirst().event(), null, added);
      return;
    }
    Status then = status(before);
    Recorded last = then.equals(now) ? passage.seen().getLast().event() : lastToMove();
    if (then.stage() != now.stage()) {
      item("STAGE_CHANGED", last, stage(then), stage(now));
    }
    if (!then.candidates().equals(now.candidates())) {
      item("AMBIGUITY_CHANGED", last, candidates(then), candidates(now));
    }
    compare(
        Documents.facets(then.facets()),
        Documents.facets(now.facets()),
        (name, old, is) -> item("FACET_CHANGED", last, old, is).put("facet", name));
    compare(
        Documents.registration(before.dossier().registration()),
        Documents.registration(after.dossier().registration()),
        (name, old, is) -> item(kind(name), last(named("RecordCorrected")), old, is));
  }

  /** {@code statedStatus} becomes STATED_STATUS_CHANGED. */
  static String kind(String field) {
    return field.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT) + "_CHANGED";
  }

  private void developments() {
    after.dossier().entries().forEach(this::development);
    if (before != null) {
      Dossier.Open was = before.dossier();
      was.entries().values().stream()
          .filter(entry -> !after.dossier().entries().containsKey(entry.development().id()))
          .forEach(
              entry ->
                  about(
                      entry.development().id(),
                      item(
                          "DEVELOPMENT_REMOVED",
                          last(named("RecordsUnmerged")),
                          Documents.development(was, entry),
                          null)));
    }
  }

  private void development(DevelopmentId id, Dossier.Entry entry) {
    Dossier.Entry old = before == null ? null : before.dossier().entries().get(id);
    ObjectNode shown = Documents.development(after.dossier(), entry);
    if (before == null || old == null) {
      if (entry.retracted() == null) {
        about(id, item("DEVELOPMENT_ADDED", recorded(entry), null, shown));
      }
      return;
    }
    Recorded last = lastNaming("development", id.value());
    ObjectNode oldShown = Documents.development(before.dossier(), old);
    if (old.retracted() == null && entry.retracted() != null) {
      about(id, item("DEVELOPMENT_RETRACTED", last, oldShown, null))
          .set("because", shown.get("retracted"));
      return;
    }
    ObjectNode was = JsonNodeFactory.instance.objectNode();
    ObjectNode is = JsonNodeFactory.instance.objectNode();
    for (String field : OF_DEVELOPMENT) {
      if (!Objects.equals(oldShown.get(field), shown.get(field))) {
        was.set(field, oldShown.get(field));
        is.set(field, shown.get(field));
      }
    }
    if (!is.isEmpty()) {
      about(id, item("DEVELOPMENT_CORRECTED", last, was, is));
    }
    for (Judged judged : Judged.between(before.dossier(), old, entry, oldShown, shown)) {
      about(id, item(judged.kind(), last, judged.before(), judged.after()));
    }
  }

  private void links() {
    after
        .dossier()
        .links()
        .forEach(
            (id, link) -> {
              if (before == null || !link.equals(before.dossier().links().get(id))) {
                tie("LINK_ADDED", id, null, link);
              }
            });
    if (before != null) {
      before
          .dossier()
          .links()
          .forEach(
              (id, link) -> {
                if (!after.dossier().links().containsKey(id)) {
                  tie("LINK_REMOVED", id, link, null);
                }
              });
    }
  }

  private void tie(String kind, LinkId id, @Nullable Link old, @Nullable Link link) {
    Recorded last = lastNaming("link", id.value());
    item(
            kind,
            last,
            old == null ? null : LinkJson.write(old),
            link == null ? null : LinkJson.write(link))
        .put("link", id.value());
  }

  private ObjectNode item(
      String kind, Recorded event, @Nullable JsonNode before, @Nullable JsonNode after) {
    ObjectNode item = items.addObject();
    item.put("record", this.after.record());
    item.put("title", this.after.dossier().registration().title());
    item.put("kind", kind);
    item.set("before", before);
    item.set("after", after);
    item.put("at", Json.instant(event.recordedAt()));
    item.put("position", event.position());
    item.put("actor", event.actor());
    return item;
  }

  private static ObjectNode about(DevelopmentId id, ObjectNode item) {
    return item.put("development", id.value());
  }

  private interface Compared {
    void differs(String name, @Nullable JsonNode old, @Nullable JsonNode now);
  }

  private static void compare(ObjectNode old, ObjectNode now, Compared compared) {
    java.util.SequencedSet<String> names = new java.util.LinkedHashSet<>(old.propertyNames());
    names.addAll(now.propertyNames());
    for (String name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        compared.differs(name, old.get(name), now.get(name));
      }
    }
  }

  /** The last event after which the stage or what holds beside it is what it is now. */
  private Recorded lastToMove() {
    Status now = status(after);
    Recorded found = passage.seen().getFirst().event();
    for (int i = passage.seen().size() - 1; i > 0; i--) {
      if (!status(passage.seen().get(i - 1).after()).equals(now)) {
        return passage.seen().get(i).event();
      }
    }
    return found;
  }

  private Recorded recorded(Dossier.Entry entry) {
    if (entry.home() != null) {
      return last(named("RecordsMerged"));
    }
    boolean here =
        passage.seen().stream()
            .anyMatch(seen -> seen.event().position() == entry.recording().position());
    // a draft was written before it was approved
    return here
        ? last(event -> event.position() == entry.recording().position())
        : lastNaming("development", entry.development().id().value());
  }

  private Recorded last(Predicate<Recorded> wanted) {
    return passage.seen().reversed().stream()
        .map(Replay.Seen::event)
        .filter(wanted)
        .findFirst()
        .orElse(passage.seen().getLast().event());
  }

  /** The last event about a development or link; the one that brought it calls it "id". */
  private Recorded lastNaming(String field, String id) {
    Recorded last = byWhatTheyName().get(field + " " + id);
    Recorded brought = byWhatTheyName().get("id " + id);
    if (last == null || (brought != null && brought.position() > last.position())) {
      return brought == null ? passage.seen().getLast().event() : brought;
    }
    return last;
  }

  private Map<String, Recorded> byWhatTheyName() {
    if (named == null) {
      named = new HashMap<>();
      for (Replay.Seen seen : passage.seen()) {
        JsonNode data = Json.parse(seen.event().data());
        for (String field : List.of("development", "link", "id")) {
          named.put(field + " " + data.path(field).asString(""), seen.event());
        }
      }
    }
    return named;
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
