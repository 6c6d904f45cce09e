package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
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
   * @param drafts what nobody but its author answers for yet
   * @param absorbed what it took over from records that are the same
   * @param mergedAway where it went, or {@code null}; then it has neither developments nor links
   * @param purpose what it was registered for
   */
  record Open(
      Registration registration,
      @Nullable Registration imported,
      SequencedMap<DevelopmentId, Entry> entries,
      SequencedMap<LinkId, Link> links,
      Set<LinkId> onceLinked,
      SequencedMap<DevelopmentId, Draft> drafts,
      SequencedMap<RecordId, Absorbed> absorbed,
      @Nullable MergedAway mergedAway,
      Purpose purpose)
      implements Dossier {
    public Open {
      entries = Collections.unmodifiableSequencedMap(entries);
      links = Collections.unmodifiableSequencedMap(links);
      onceLinked = Collections.unmodifiableSet(onceLinked);
      drafts = Collections.unmodifiableSequencedMap(drafts);
      absorbed = Collections.unmodifiableSequencedMap(absorbed);
    }

    /** Whether nothing tells of it yet but drafts: then it is no more public than they are. */
    public boolean awaitsApproval() {
      return purpose != Purpose.ITSELF
          && entries.isEmpty()
          && onceLinked.isEmpty()
          && absorbed.isEmpty();
    }

    /** Whether it was made for a draft that was thrown away: then it can be registered anew. */
    public boolean isGivenUp() {
      return purpose == Purpose.A_DISCARDED_DRAFT && awaitsApproval() && drafts.isEmpty();
    }

    /**
     * The name under which a development that a catalogue tells stands here, or would: its own, but
     * for one that an analyst gave to another development.
     */
    public DevelopmentId nameOf(Development told) {
      DevelopmentId same = null;
      DevelopmentId name = told.id();
      for (int i = 2; ; i++) {
        Entry entry = entries.get(name);
        if (entry == null) {
          return same == null ? name : same;
        }
        if (entry.imported() != null) {
          return name;
        }
        if (same == null && entry.development().saysAs(told)) {
          same = name;
        }
        name = new DevelopmentId(told.id() + "." + i);
      }
    }

    /** The development's entry; it must be here. */
    public Entry entry(DevelopmentId id) {
      Entry entry = entries.get(id);
      if (entry == null) {
        throw new IllegalStateException("the log is damaged: there is no development " + id);
      }
      return entry;
    }

    /**
     * The sources a development rests on: its own, or those of the record where it has none. What
     * came from another record brought along what it rested on there.
     */
    public List<Citation> restsOn(Entry entry) {
      List<Citation> own = entry.development().sources();
      return own.isEmpty() && entry.home() == null ? registration.sources() : own;
    }

    /** The development with the sources it rests on as its own. */
    public Entry resting(Entry entry) {
      List<Citation> sources = restsOn(entry);
      return sources.equals(entry.development().sources())
          ? entry
          : entry.saying(entry.development().citing(sources));
    }

    private Open with(Entry entry) {
      SequencedMap<DevelopmentId, Entry> more = new LinkedHashMap<>(entries);
      more.put(entry.development().id(), entry);
      return new Open(
          registration, imported, more, links, onceLinked, drafts, absorbed, mergedAway, purpose);
    }

    private Open with(Link link) {
      SequencedMap<LinkId, Link> more = new LinkedHashMap<>(links);
      more.put(link.id(), link);
      Set<LinkId> ever = new HashSet<>(onceLinked);
      ever.add(link.id());
      return new Open(
          registration, imported, entries, more, ever, drafts, absorbed, mergedAway, purpose);
    }

    private Open without(LinkId link) {
      SequencedMap<LinkId, Link> fewer = new LinkedHashMap<>(links);
      fewer.remove(link);
      SequencedMap<RecordId, Absorbed> withdrawn = new LinkedHashMap<>(absorbed);
      withdrawn.replaceAll((_, taken) -> taken.withdrawing(link));
      return new Open(
          registration,
          imported,
          entries,
          fewer,
          onceLinked,
          drafts,
          withdrawn,
          mergedAway,
          purpose);
    }

    /** A catalogue's own telling goes on with what it changed, not with what analysts did. */
    private Open corrected(Registration before, Registration after, boolean byImport) {
      Registration base = imported == null ? before.untold() : imported;
      return new Open(
          after,
          byImport ? Revision.between(before, after).applyTo(base) : imported,
          entries,
          links,
          onceLinked,
          drafts,
          absorbed,
          mergedAway,
          purpose);
    }

    /** With what it took over, or without. */
    Open merging(
        SequencedMap<DevelopmentId, Entry> all,
        SequencedMap<LinkId, Link> ties,
        SequencedMap<RecordId, Absorbed> taken) {
      return new Open(
          registration, imported, all, ties, onceLinked, drafts, taken, mergedAway, purpose);
    }

    private Open with(Draft draft) {
      SequencedMap<DevelopmentId, Draft> more = new LinkedHashMap<>(drafts);
      more.put(draft.development().id(), draft);
      return drafting(more);
    }

    private Open withoutDraft(DevelopmentId id) {
      SequencedMap<DevelopmentId, Draft> fewer = new LinkedHashMap<>(drafts);
      fewer.remove(id);
      return drafting(fewer);
    }

    private Open discarding(DevelopmentId id) {
      return withoutDraft(id).meantFor(purpose.discarding());
    }

    private Open drafting(SequencedMap<DevelopmentId, Draft> all) {
      return new Open(
          registration, imported, entries, links, onceLinked, all, absorbed, mergedAway, purpose);
    }

    private Open meantFor(Purpose other) {
      return new Open(
          registration, imported, entries, links, onceLinked, drafts, absorbed, mergedAway, other);
    }

    private Draft draft(DevelopmentId id) {
      Draft draft = drafts.get(id);
      if (draft == null) {
        throw new IllegalStateException("the log is damaged: there is no draft " + id);
      }
      return draft;
    }

    private Open away(RecordId into, Because because, Recording recording) {
      return new Open(
          registration,
          imported,
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          onceLinked,
          new LinkedHashMap<>(),
          new LinkedHashMap<>(),
          new MergedAway(into, because, recording, this),
          purpose);
    }

    private Open back() {
      if (mergedAway == null) {
        throw new IllegalStateException("the log is damaged: it was not merged");
      }
      return mergedAway.before();
    }
  }

  Dossier BLANK = new Blank();

  /** What these events tell of a record, one after the other. */
  static Dossier told(List<Retold> events) {
    Dossier dossier = BLANK;
    for (Retold one : events) {
      dossier = evolve(dossier, one.event(), one.recording());
    }
    return dossier;
  }

  /** The state after one more event. Pure: the same events always give the same dossier. */
  static Dossier evolve(Dossier dossier, Event event, Recording recording) {
    return switch (dossier) {
      case Blank _ ->
          switch (event) {
            case Event.RecordRegistered registered -> opened(registered, recording);
            case Event.RecordCorrected _,
                Event.DevelopmentRecorded _,
                Event.AboutDevelopment _,
                Event.OfDraft _,
                Event.RecordsLinked _,
                Event.RecordsUnlinked _,
                Event.RecordsMerged _,
                Event.RecordsUnmerged _,
                Event.RecordMergedAway _,
                Event.RecordRestored _ ->
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
        Set.of(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        null,
        event.draft() ? Purpose.A_DRAFT : Purpose.ITSELF);
  }

  private static Open evolve(Open open, Event event, Recording recording) {
    return switch (event) {
      case Event.RecordRegistered anew -> {
        if (!open.isGivenUp()) {
          throw new IllegalStateException(
              "the log is damaged: registered twice, at position " + recording.position());
        }
        yield opened(anew, recording);
      }
      case Event.RecordCorrected(Registration before, Registration after, Because because) ->
          open.corrected(before, after, because.byImport());
      case Event.DevelopmentRecorded(Development development) ->
          open.with(Entry.recorded(development, recording));
      case Event.AboutDevelopment about ->
          open.with(evolve(open, open.entry(about.development()), about, recording));
      case Event.OfDraft draft -> evolve(open, draft, recording);
      case Event.RecordsLinked(Link link) -> open.with(link);
      case Event.RecordsUnlinked(LinkId link, _) -> open.without(link);
      case Event.RecordsMerged merged -> Merging.absorb(open, merged, recording);
      case Event.RecordsUnmerged(RecordId from, _) -> Merging.release(open, from);
      case Event.RecordMergedAway(RecordId into, Because because) ->
          open.away(into, because, recording);
      case Event.RecordRestored(List<Retold> told, _) -> {
        Open back = open.back();
        for (Retold one : told) {
          back = evolve(back, one.event(), one.recording());
        }
        yield back;
      }
    };
  }

  private static Entry evolve(
      Open open, Entry entry, Event.AboutDevelopment event, Recording recording) {
    return switch (event) {
      case Event.DevelopmentCorrected(_, Correction before, Correction after, Because because) ->
          entry.corrected(new Corrected(before, after, because, recording));
      case Event.DevelopmentRetracted(_, Because because) -> entry.retracted(because);
      case Event.EvidenceAdded(_, List<Citation> sources, _) ->
          entry.saying(entry.development().citing(open.restsOn(entry)).bornOutBy(sources));
      case Event.EvidenceGraded(_, List<Grade> grades, _) ->
          entry.saying(entry.development().citing(Grade.given(grades, open.restsOn(entry))));
      case Event.DevelopmentDisputed(_, DisputeId id, List<Claim> claims, Because because) ->
          entry.with(new Dispute(id, claims, because, recording, null));
      case Event.DisputeResolved(_, DisputeId id, Because because) ->
          entry.resolved(id, because, recording);
    };
  }

  private static Open evolve(Open open, Event.OfDraft event, Recording recording) {
    return switch (event) {
      case Event.DevelopmentDrafted(Development development) ->
          open.with(new Draft(development, recording, null, null));
      case Event.DevelopmentSubmitted(DevelopmentId id) ->
          open.with(open.draft(id).handedIn(recording));
      case Event.DevelopmentRejected(DevelopmentId id, Because because) ->
          open.with(open.draft(id).sentBack(because));
      case Event.DraftDiscarded(DevelopmentId id, _) -> open.discarding(id);
      // it counts as said by its author, when it was written; it is known from now on
      case Event.DevelopmentApproved(DevelopmentId id, _) ->
          open.withoutDraft(id)
              .with(Entry.recorded(open.draft(id).development(), open.draft(id).drafted()));
    };
  }
}
