package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import java.util.List;

/**
 * What the log keeps of a record: each is something that was said, or something we learned about
 * what was said.
 */
public sealed interface Event {

  /** Something learned about a development that was recorded before. */
  sealed interface AboutDevelopment extends Event {
    DevelopmentId development();
  }

  /** A record was opened. In the log it is named after its class: DealRegistered and so on. */
  record RecordRegistered(Registration registration) implements Event {}

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
      implements AboutDevelopment {}

  /** A development should not be here. */
  record DevelopmentRetracted(DevelopmentId development, Because because)
      implements AboutDevelopment {}

  /** Another source bears a development out. */
  record EvidenceAdded(DevelopmentId development, List<Citation> sources, Because because)
      implements AboutDevelopment {
    public EvidenceAdded {
      sources = List.copyOf(sources);
    }
  }

  /** The sources of a development were judged: how reliable they are, and how credible it is. */
  record EvidenceGraded(DevelopmentId development, List<Grade> grades, Because because)
      implements AboutDevelopment {
    public EvidenceGraded {
      grades = List.copyOf(grades);
    }
  }

  /** Sources disagree about a development. Both sides stand. */
  record DevelopmentDisputed(
      DevelopmentId development, DisputeId dispute, List<Claim> claims, Because because)
      implements AboutDevelopment {
    public DevelopmentDisputed {
      claims = List.copyOf(claims);
    }
  }

  /** A disagreement was settled. What follows from that is a correction or a retraction. */
  record DisputeResolved(DevelopmentId development, DisputeId dispute, Because because)
      implements AboutDevelopment {}

  /** A relation to another record was noted. */
  record RecordsLinked(Link link) implements Event {}

  /** A relation was withdrawn. */
  record RecordsUnlinked(LinkId link, Because because) implements Event {}
}
