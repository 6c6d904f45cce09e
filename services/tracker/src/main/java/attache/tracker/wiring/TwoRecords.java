package attache.tracker.wiring;

import attache.dossier.Event;
import attache.dossier.Merger;
import attache.dossier.Mergers;
import attache.dossier.Refusal;
import attache.dossier.Retold;
import attache.dossier.value.RecordId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.desk.Circumstances;
import attache.tracker.log.EventReader;
import attache.tracker.log.LoggedEvent;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/** Decides what concerns two records, and records it with both at once. */
final class TwoRecords {

  /** A merger on its way to its two records. */
  record HandedIn(Merger merger, Circumstances circumstances) {}

  private final Repository<RecordAggregate> records;
  private final Ledger ledger;
  private final EventReader reader;

  TwoRecords(Repository<RecordAggregate> records, Ledger ledger, EventReader reader) {
    this.records = records;
    this.ledger = ledger;
    this.reader = reader;
  }

  void handle(HandedIn handed) {
    Merger merger = handed.merger();
    Circumstances circumstances = handed.circumstances();
    RecordId with = with(merger, circumstances);
    Both both = load(merger.record(), with);
    both.asked.execute(record -> record.expect(circumstances));
    switch (merger) {
      case Merger.Merge merge -> merge(merge, both, circumstances);
      case Merger.Unmerge unmerge -> unmerge(unmerge, both, with, circumstances);
    }
  }

  /** The two records of a merger, both locked. */
  private record Both(Aggregate<RecordAggregate> asked, Aggregate<RecordAggregate> other) {}

  /** The other record. Which it is may change until both are locked. */
  private RecordId with(Merger merger, Circumstances circumstances) {
    return switch (merger) {
      case Merger.Merge merge ->
          merge.duplicate().equals(merge.record()) ? merge.survivor() : merge.duplicate();
      case Merger.Unmerge unmerge -> {
        try {
          yield with(unmerge, retold(ledger.read(unmerge.record().value(), 0)));
        } catch (Refusal | IllegalStateException early) {
          // a log that makes no sense is told of as for any other write
          load(unmerge.record()).execute(record -> record.expect(circumstances));
          throw early;
        }
      }
    };
  }

  private static RecordId with(Merger.Unmerge unmerge, List<Retold> told) {
    RecordId duplicate = Mergers.duplicate(unmerge, told);
    return duplicate.equals(unmerge.record()) ? Mergers.survivor(duplicate, told) : duplicate;
  }

  private void merge(Merger.Merge merge, Both both, Circumstances circumstances) {
    boolean isDuplicate = merge.duplicate().equals(merge.record());
    var decision =
        Mergers.merge(
            merge,
            told(isDuplicate ? both.asked : both.other),
            told(isDuplicate ? both.other : both.asked));
    note(both, isDuplicate, decision, circumstances);
  }

  private void unmerge(
      Merger.Unmerge unmerge, Both both, RecordId with, Circumstances circumstances) {
    List<Retold> told = told(both.asked);
    if (!with(unmerge, told).equals(with)) {
      throw new ConcurrencyException("another merger was undone meanwhile");
    }
    RecordId duplicate = Mergers.duplicate(unmerge, told);
    boolean isDuplicate = duplicate.equals(unmerge.record());
    var decision = Mergers.unmerge(unmerge, duplicate, isDuplicate ? told(both.other) : told);
    note(both, isDuplicate, decision, circumstances);
  }

  /** The event of the record that was asked comes last: its receipt is the answer. */
  private static void note(
      Both both, boolean isDuplicate, Mergers.Decision decision, Circumstances circumstances) {
    Event here = isDuplicate ? decision.duplicate() : decision.survivor();
    Event there = isDuplicate ? decision.survivor() : decision.duplicate();
    both.other.execute(record -> record.note(there, circumstances));
    both.asked.execute(record -> record.note(here, circumstances));
  }

  /** Locks both in the order of their names, so that nobody waits in a circle. */
  private Both load(RecordId asked, RecordId other) {
    if (asked.value().compareTo(other.value()) > 0) {
      Both turned = load(other, asked);
      return new Both(turned.other, turned.asked);
    }
    return new Both(load(asked), load(other));
  }

  private Aggregate<RecordAggregate> load(RecordId id) {
    try {
      return records.loadOrCreate(id.value(), () -> new RecordAggregate(id.value()));
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The record's events as the log has them, up to the version its next event is recorded on: what
   * an aggregate keeps in memory knows no times.
   */
  private List<Retold> told(Aggregate<RecordAggregate> record) {
    List<Recorded> rows = ledger.read(record.identifierAsString(), 0);
    long known = Math.min(rows.size(), record.invoke(RecordAggregate::version));
    return retold(rows.subList(0, Math.toIntExact(known)));
  }

  private List<Retold> retold(List<Recorded> rows) {
    return rows.stream().map(this::retold).toList();
  }

  private Retold retold(Recorded row) {
    LoggedEvent logged = reader.ofRecord(row);
    return new Retold(row.name(), logged.event(), logged.recording());
  }
}
