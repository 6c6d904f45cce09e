package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;

/**
 * What the log keeps of a record: each is something that was said, or something we learned about
 * what was said.
 */
public sealed interface Event {

  /** Something learned about a development that was recorded before. */
  sealed interface AboutDevelopment extends Event {
    DevelopmentId development();

    /** The same about a development of another name. */
    AboutDevelopment of(DevelopmentId other);
  }

  /**
   * A record was opened. In the log it is named after its class: DealRegistered and so on.
   *
   * @param draft whether it is to carry a draft, and not to be public before anything of it is
   */
  record RecordRegistered(Registration registration, boolean draft) implements Event {
    public RecordRegistered(Registration registration) {
      this(registration, false);
    }
  }

  /** What the record is about was wrong and is put right. */
  record RecordCorrected(Registration before, Registration after, Because because)
      implements Event {}

  /** Something happened. In the log it is named after its type: OfferMade and so on. */
  record DevelopmentRecorded(Development development) implements Event {}

  /**
   * What was recorded about a development was wrong and is put right; the old stays readable. Both
   * sides carry only the fields that changed.
   */
  record DevelopmentCorrected(
      DevelopmentId development, Correction before, Correction after, Because because)
      implements AboutDevelopment {
    @Override
    public DevelopmentCorrected of(DevelopmentId other) {
      return new DevelopmentCorrected(other, before, after, because);
    }
  }

  /** A development should not be here. */
  record DevelopmentRetracted(DevelopmentId development, Because because)
      implements AboutDevelopment {
    @Override
    public DevelopmentRetracted of(DevelopmentId other) {
      return new DevelopmentRetracted(other, because);
    }
  }

  /** Another source bears a development out. */
  record EvidenceAdded(DevelopmentId development, List<Citation> sources, Because because)
      implements AboutDevelopment {
    public EvidenceAdded {
      sources = List.copyOf(sources);
    }

    @Override
    public EvidenceAdded of(DevelopmentId other) {
      return new EvidenceAdded(other, sources, because);
    }
  }

  /** The sources of a development were judged: how reliable they are, and how credible it is. */
  record EvidenceGraded(DevelopmentId development, List<Grade> grades, Because because)
      implements AboutDevelopment {
    public EvidenceGraded {
      grades = List.copyOf(grades);
    }

    @Override
    public EvidenceGraded of(DevelopmentId other) {
      return new EvidenceGraded(other, grades, because);
    }
  }

  /** Sources disagree about a development. Both sides stand. */
  record DevelopmentDisputed(
      DevelopmentId development, DisputeId dispute, List<Claim> claims, Because because)
      implements AboutDevelopment {
    public DevelopmentDisputed {
      claims = List.copyOf(claims);
    }

    @Override
    public DevelopmentDisputed of(DevelopmentId other) {
      return new DevelopmentDisputed(other, dispute, claims, because);
    }
  }

  /** A disagreement was settled. What follows from that is a correction or a retraction. */
  record DisputeResolved(DevelopmentId development, DisputeId dispute, Because because)
      implements AboutDevelopment {
    @Override
    public DisputeResolved of(DevelopmentId other) {
      return new DisputeResolved(other, dispute, because);
    }
  }

  /** A relation to another record was noted. */
  record RecordsLinked(Link link) implements Event {}

  /** A relation was withdrawn. */
  record RecordsUnlinked(LinkId link, Because because) implements Event {}

  /**
   * Another record is the same: its story is told here from now on.
   *
   * @param told its events so far
   * @param moved what its developments are called here
   * @param same the developments here that say what some of its own say: those are not told twice
   */
  record RecordsMerged(
      RecordId from,
      List<Retold> told,
      SequencedMap<DevelopmentId, DevelopmentId> moved,
      SequencedMap<DevelopmentId, DevelopmentId> same,
      Because because)
      implements Event {
    public RecordsMerged {
      told = List.copyOf(told);
      moved = Collections.unmodifiableSequencedMap(moved);
      same = Collections.unmodifiableSequencedMap(same);
    }
  }

  /** The other was another one after all, and tells its own story again. */
  record RecordsUnmerged(RecordId from, Because because) implements Event {}

  /** This record is the same as another, which tells its story from now on. */
  record RecordMergedAway(RecordId into, Because because) implements Event {}

  /**
   * The record tells its own story again.
   *
   * @param told what was learned of its developments meanwhile
   */
  record RecordRestored(List<Retold> told, Because because) implements Event {
    public RecordRestored {
      told = List.copyOf(told);
    }
  }

  /** Something about a draft: of what does not count yet. */
  sealed interface OfDraft extends Event {
    DevelopmentId development();
  }

  /** A development was written down to be reviewed; the same name again is a new wording. */
  record DevelopmentDrafted(Development draft) implements OfDraft {
    @Override
    public DevelopmentId development() {
      return draft.id();
    }
  }

  /** Its author handed a draft in for review. */
  record DevelopmentSubmitted(DevelopmentId development) implements OfDraft {}

  /** Another person answers for a draft: from now on it counts. */
  record DevelopmentApproved(DevelopmentId development, Because because) implements OfDraft {}

  /** Another person sent a draft back. */
  record DevelopmentRejected(DevelopmentId development, Because because) implements OfDraft {}

  /** Its author threw a draft away. */
  record DraftDiscarded(DevelopmentId development, Because because) implements OfDraft {}
}
