package attache.tracker.recording;

import attache.dossier.Command;
import attache.dossier.Details;
import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.RecordId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.json.Fault;
import attache.tracker.log.EventReader;
import attache.tracker.log.LoggedEvent;
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
  /** Where words may stand as well. */
  private static final String BY = "/details/by";

  private final Ledger ledger;
  private final EventReader reader;

  References(Ledger ledger, EventReader reader) {
    this.ledger = ledger;
    this.reader = reader;
  }

  void require(String pointer, @Nullable RecordId reference) {
    if (reference != null) {
      require(Map.of(pointer, reference));
    }
  }

  void require(Development development) {
    require(development.type(), development.details());
  }

  /** A correction that leaves the type as it is says details of that. */
  void require(Command.CorrectDevelopment correct) {
    Details details = correct.correction().details();
    if (details != null) {
      DevelopmentType type = correct.correction().type();
      require(
          type == null && details.by() != null
              ? type(correct.record(), correct.development())
              : type,
          details);
    }
  }

  private void require(@Nullable DevelopmentType type, Details details) {
    Map<String, RecordId> named = new TreeMap<>();
    if (type == DevelopmentType.REQUIREMENT_MET) {
      put(named, BY, details.meeting());
    }
    put(named, "/details/competitor", details.competitor());
    put(named, "/details/measure", details.measure());
    put(named, "/details/to", details.to());
    require(named);
  }

  /** What the log has the development for, if it has it. */
  private @Nullable DevelopmentType type(RecordId record, DevelopmentId development) {
    Dossier dossier = Dossier.BLANK;
    for (Recorded row : ledger.read(record.value(), 0)) {
      LoggedEvent logged = reader.ofRecord(row);
      dossier = Dossier.evolve(dossier, logged.event(), logged.recording());
    }
    Entry entry = dossier instanceof Dossier.Open open ? open.entries().get(development) : null;
    return entry == null ? null : entry.development().type();
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
            dangling.add(
                new Fault(
                    pointer,
                    "there is no record %s; register it first%s"
                        .formatted(id, pointer.equals(BY) ? ", or say in words who it was" : "")));
          }
        });
    if (!dangling.isEmpty()) {
      throw new Problem(ProblemType.UNKNOWN_REFERENCE, dangling);
    }
  }
}
