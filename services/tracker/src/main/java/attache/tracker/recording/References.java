package attache.tracker.recording;

import attache.dossier.Details;
import attache.dossier.value.RecordId;
import attache.ledger.Ledger;
import attache.tracker.json.Fault;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses references to records that nobody registered. */
@Component
final class References {
  private final Ledger ledger;

  References(Ledger ledger) {
    this.ledger = ledger;
  }

  void require(String pointer, @Nullable RecordId reference) {
    if (reference != null) {
      require(Map.of(pointer, reference));
    }
  }

  void require(@Nullable Details details) {
    if (details == null) {
      return;
    }
    Map<String, RecordId> named = new TreeMap<>();
    put(named, "/details/competitor", details.competitor());
    put(named, "/details/measure", details.measure());
    put(named, "/details/to", details.to());
    require(named);
  }

  private static void put(Map<String, RecordId> named, String pointer, @Nullable RecordId id) {
    if (id != null) {
      named.put(pointer, id);
    }
  }

  private void require(Map<String, RecordId> named) {
    List<Fault> dangling = new ArrayList<>();
    named.forEach(
        (pointer, id) -> {
          if (ledger.version(id.value()) == 0) {
            dangling.add(new Fault(pointer, "there is no record " + id + "; register it first"));
          }
        });
    if (!dangling.isEmpty()) {
      throw new Problem(ProblemType.UNKNOWN_REFERENCE, dangling);
    }
  }
}
