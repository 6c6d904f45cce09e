package attache.tracker.wiring;

import attache.dossier.Event;
import attache.dossier.Merger;
import attache.dossier.Mergers;
import attache.dossier.Retold;
import attache.dossier.value.RecordId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.desk.Circumstances;
import attache.tracker.log.EventReader;
import attache.tracker.log.LoggedEvent;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
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
    Aggregate<RecordAggregate> asked = load(merger.record());
    asked.execute(record -> record.expect(handed.circumstances()));
    switch (merger) {
      case Merger.Merge merge -> merge(merge, asked, handed.circumstances());
      case Merger.Unmerge unmerge -> unmerge(unmerge, asked, handed.circumstances());
    }
  }

  private void merge(
      Merger.Merge merge, Aggregate<RecordAggregate> asked, Circumstances circumstances) {
    boolean isDuplicate = merge.duplicate().equals(merge.record());
    Aggregate<RecordAggregate> other = load(isDuplicate ? merge.survivor() : merge.duplicate());
    var decision =
        Mergers.merge(merge, told(isDuplicate ? asked : other), told(isDuplicate ? other : asked));
    note(asked, other, isDuplicate, decision, circumstances);
  }

  private void unmerge(
      Merger.Unmerge unmerge, Aggregate<RecordAggregate> asked, Circumstances circumstances) {
    List<Retold> told = told(asked);
    RecordId duplicate = Mergers.duplicate(unmerge, told);
    boolean isDuplicate = duplicate.equals(unmerge.record());
    Aggregate<RecordAggregate> other =
        load(isDuplicate ? Mergers.survivor(duplicate, told) : duplicate);
    var decision = Mergers.unmerge(unmerge, duplicate, isDuplicate ? told(other) : told);
    note(asked, other, isDuplicate, decision, circumstances);
  }

  /** The event of the record that was asked comes last: its receipt is the answer. */
  private static void note(
      Aggregate<RecordAggregate> asked,
      Aggregate<RecordAggregate> other,
      boolean isDuplicate,
      Mergers.Decision decision,
      Circumstances circumstances) {
    Event here = isDuplicate ? decision.duplicate() : decision.survivor();
    Event there = isDuplicate ? decision.survivor() : decision.duplicate();
    other.execute(record -> record.note(there, circumstances));
    asked.execute(record -> record.note(here, circumstances));
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
    return rows.subList(0, Math.toIntExact(known)).stream().map(this::retold).toList();
  }

  private Retold retold(Recorded row) {
    LoggedEvent logged = reader.ofRecord(row);
    return new Retold(row.name(), logged.event(), logged.recording());
  }
}
