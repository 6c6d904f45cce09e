package attache.tracker.changes;

import attache.dossier.Entry;
import attache.dossier.status.Status;
import attache.ledger.Recorded;
import attache.tracker.json.Json;
import attache.tracker.views.Replay;
import attache.tracker.views.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The events between two moments in a record's history, to find the one that made a difference. */
final class Trail {
  private final Replay.Passage passage;
  private @Nullable Map<String, Recorded> named;

  Trail(Replay.Passage passage) {
    this.passage = passage;
  }

  Recorded first() {
    return passage.seen().getFirst().event();
  }

  /** The first one after which the record was more than what carries a draft. */
  Recorded firstShown() {
    return passage.seen().stream()
        .filter(seen -> !seen.after().dossier().awaitsApproval())
        .findFirst()
        .map(Replay.Seen::event)
        .orElse(first());
  }

  Recorded last() {
    return passage.seen().getLast().event();
  }

  /** The last one of this name. */
  Recorded last(String name) {
    return last(event -> event.name().equals(name));
  }

  /** The last one after which what was asked of the record is what it is now. */
  Recorded lastToMove(Function<Standing, Status> status) {
    Status now = status.apply(passage.seen().getLast().after());
    for (int i = passage.seen().size() - 1; i > 0; i--) {
      if (!status.apply(passage.seen().get(i - 1).after()).equals(now)) {
        return passage.seen().get(i).event();
      }
    }
    return first();
  }

  /** The one that brought the development into the record. */
  Recorded bringing(Entry entry) {
    if (entry.home() != null) {
      return last("RecordsMerged");
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
        .orElse(last());
  }

  /** The last one about a development or link; the one that brought it calls it "id". */
  Recorded lastNaming(String field, String id) {
    Recorded last = byWhatTheyName().get(field + " " + id);
    Recorded brought = byWhatTheyName().get("id " + id);
    if (last == null || (brought != null && brought.position() > last.position())) {
      return brought == null ? last() : brought;
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
}
