package attache.tracker.changes;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.ledger.Recorded;
import attache.tracker.json.LinkJson;
import attache.tracker.views.Documents;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a record's developments and links say now and did not before, or otherwise. */
final class Parts {
  private static final List<String> OF_DEVELOPMENT =
      List.of("type", "occurred", "modality", "attributedTo", "details", "claims");

  private final Dossier.@Nullable Open before;
  private final Dossier.Open after;
  private final Trail trail;
  private final Items items;

  Parts(Dossier.@Nullable Open before, Dossier.Open after, Trail trail, Items items) {
    this.before = before;
    this.after = after;
    this.trail = trail;
    this.items = items;
  }

  void developments() {
    after.entries().forEach(this::development);
    Dossier.Open was = before;
    if (was != null) {
      was.entries().values().stream()
          .filter(entry -> !after.entries().containsKey(entry.development().id()))
          .forEach(
              entry ->
                  about(
                      entry.development().id(),
                      items.add(
                          "DEVELOPMENT_REMOVED",
                          trail.last("RecordsUnmerged"),
                          Documents.development(was, entry),
                          null)));
    }
  }

  private void development(DevelopmentId id, Entry entry) {
    Entry old = before == null ? null : before.entries().get(id);
    ObjectNode shown = Documents.development(after, entry);
    if (before == null || old == null) {
      if (entry.retracted() == null) {
        about(id, items.add("DEVELOPMENT_ADDED", trail.bringing(entry), null, shown));
      }
      return;
    }
    Recorded last = trail.lastNaming("development", id.value());
    ObjectNode oldShown = Documents.development(before, old);
    if (old.retracted() == null && entry.retracted() != null) {
      about(id, items.add("DEVELOPMENT_RETRACTED", last, oldShown, null))
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
      about(id, items.add("DEVELOPMENT_CORRECTED", last, was, is));
    }
    for (Judged judged : Judged.between(before, old, entry, oldShown, shown)) {
      about(id, items.add(judged.kind(), last, judged.before(), judged.after()));
    }
  }

  void links() {
    after
        .links()
        .forEach(
            (id, link) -> {
              if (before == null || !link.equals(before.links().get(id))) {
                tie("LINK_ADDED", id, null, link);
              }
            });
    if (before != null) {
      before
          .links()
          .forEach(
              (id, link) -> {
                if (!after.links().containsKey(id)) {
                  tie("LINK_REMOVED", id, link, null);
                }
              });
    }
  }

  private void tie(String kind, LinkId id, @Nullable Link old, @Nullable Link link) {
    Recorded last = trail.lastNaming("link", id.value());
    items
        .add(
            kind,
            last,
            old == null ? null : LinkJson.write(old),
            link == null ? null : LinkJson.write(link))
        .put("link", id.value());
  }

  private static ObjectNode about(DevelopmentId id, ObjectNode item) {
    return item.put("development", id.value());
  }
}
