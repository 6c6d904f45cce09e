package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything known about one record, folded from its events. */
public sealed interface Dossier {

  /** Nothing was recorded yet. */
  record Blank() implements Dossier {}

  /**
   * A registered record.
   *
   * @param imported the registration as a catalogue last told it, to see what the catalogue changed
   * @param entries the developments in the order they were recorded in
   * @param onceLinked every link that ever was, so that an import does not bring back what an
   *     analyst took away
   */
  record Open(
      Registration registration,
      @Nullable Registration imported,
      SequencedMap<DevelopmentId, Entry> entries,
      SequencedMap<LinkId, Link> links,
      Set<LinkId> onceLinked)
      implements Dossier {
    public Open {
      entries = Collections.unmodifiableSequencedMap(entries);
      links = Collections.unmodifiableSequencedMap(links);
      onceLinked = Collections.unmodifiableSet(onceLinked);
    }

    /** The development's entry; it must be here. */
    public Entry entry(DevelopmentId id) {
      Entry entry = entries.get(id);
      if (entry == null) {
        throw new IllegalStateException("the log is damaged: there is no development " + id);
      }
      return entry;
    }

    private Open with(Entry entry) {
      SequencedMap<DevelopmentId, Entry> more = new LinkedHashMap<>(entries);
      more.put(entry.development().id(), entry);
      return new Open(registration, imported, more, links, onceLinked);
    }

    private Open with(Link link) {
      SequencedMap<LinkId, Link> more = new LinkedHashMap<>(links);
      more.put(link.id(), link);
      Set<LinkId> ever = new HashSet<>(onceLinked);
      ever.add(link.id());
      return new Open(registration, imported, entries, more, ever);
    }

    private Open without(LinkId link) {
      SequencedMap<LinkId, Link> fewer = new LinkedHashMap<>(links);
      fewer.remove(link);
      return new Open(registration, imported, entries, fewer, onceLinked);
    }

    private Open corrected(Registration after, boolean byImport) {
      return new Open(after, byImport ? after : imported, entries, links, onceLinked);
    }
  }

  /**
   * A development with what became of it.
   *
   * @param imported the development as a catalogue last told it
   * @param recording when it was recorded first
   * @param said when what it says now was said: when it was recorded, or last corrected
   * @param retracted why it should not be here, or {@code null}
   * @param corrections how often it was corrected
   */
  record Entry(
      Development development,
      @Nullable Development imported,
      Recording recording,
      Recording said,
      @Nullable Because retracted,
      int corrections) {

    private Entry corrected(Correction before, Correction after, boolean byImport, Recording now) {
      Details old = before.details() == null ? development.details() : before.details();
      Development base = imported == null ? development : imported;
      return new Entry(
          after.applyTo(development),
          byImport ? after.onDetailsOf(base, old).applyTo(base) : imported,
          recording,
          now,
          retracted,
          corrections + 1);
    }

    private Entry retracted(Because because) {
      return new Entry(development, imported, recording, said, because, corrections);
    }

    private Entry bornOutBy(List<Citation> more) {
      return new Entry(
          development.bornOutBy(more), imported, recording, said, retracted, corrections);
    }
  }

  Dossier BLANK = new Blank();

  /** The state after one more event. Pure: the same events always give the same dossier. */
  static Dossier evolve(Dossier dossier, Event event, Recording recording) {
    return switch (dossier) {
      case Blank _ ->
          switch (event) {
            case Event.RecordRegistered registered -> opened(registered, recording);
            case Event.RecordCorrected _,
                Event.DevelopmentRecorded _,
                Event.DevelopmentCorrected _,
                Event.DevelopmentRetracted _,
                Event.EvidenceAdded _,
                Event.RecordsLinked _,
                Event.RecordsUnlinked _ ->
                throw new IllegalStateException(
                    "the log is damaged: %s at position %d comes before the record was registered"
                        .formatted(event.getClass().getSimpleName(), recording.position()));
          };
      case Open open -> evolve(open, event, recording);
    };
  }

  private static Open opened(Event.RecordRegistered event, Recording recording) {
    Registration registration = event.registration();
    return new Open(
        registration,
        recording.imported() ? registration : null,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        Set.of());
  }

  private static Open evolve(Open open, Event event, Recording recording) {
    return switch (event) {
      case Event.RecordRegistered _ ->
          throw new IllegalStateException(
              "the log is damaged: registered twice, at position " + recording.position());
      case Event.RecordCorrected(_, Registration after, Because because) ->
          open.corrected(after, because.byImport());
      case Event.DevelopmentRecorded(Development development) ->
          open.with(
              new Entry(
                  development,
                  recording.imported() ? development : null,
                  recording,
                  recording,
                  null,
                  0));
      case Event.DevelopmentCorrected(
              DevelopmentId id,
              Correction before,
              Correction after,
              Because because) ->
          open.with(open.entry(id).corrected(before, after, because.byImport(), recording));
      case Event.DevelopmentRetracted(DevelopmentId id, Because because) ->
          open.with(open.entry(id).retracted(because));
      case Event.EvidenceAdded(DevelopmentId id, List<Citation> sources, _) ->
          open.with(open.entry(id).bornOutBy(sources));
      case Event.RecordsLinked(Link link) -> open.with(link);
      case Event.RecordsUnlinked(LinkId link, _) -> open.without(link);
    };
  }
}
