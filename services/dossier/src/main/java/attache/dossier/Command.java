package attache.dossier;

import attache.dossier.lifecycle.Detail;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.Invalid;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be asked of a record. */
public sealed interface Command {

  /** The record it is asked of. */
  RecordId record();

  /**
   * Opens a record.
   *
   * @param draft whether it is to carry a draft, and not to be public before anything of it is
   */
  record Register(RecordId record, Registration registration, boolean draft) implements Command {
    public Register(RecordId record, Registration registration) {
      this(record, registration, false);
    }
  }

  /** What the record is about was wrong. */
  record CorrectRecord(RecordId record, Revision revision, Because because) implements Command {}

  record RecordDevelopment(RecordId record, Development development) implements Command {}

  /** Writes down what is not to count before another person has approved it. */
  record DraftDevelopment(RecordId record, Development development, String author)
      implements Command {}

  record DiscardDraft(RecordId record, DevelopmentId development, String author, Because because)
      implements Command {}

  record SubmitForReview(RecordId record, DevelopmentId development, String author)
      implements Command {}

  record ApproveDevelopment(
      RecordId record, DevelopmentId development, String reviewer, Because because)
      implements Command {}

  record RejectDevelopment(
      RecordId record, DevelopmentId development, String reviewer, Because because)
      implements Command {}

  /**
   * @param named the details that the correction says or takes away; the others stay
   */
  record CorrectDevelopment(
      RecordId record,
      DevelopmentId development,
      Correction correction,
      Set<Detail> named,
      Because because)
      implements Command {
    public CorrectDevelopment {
      named = Set.copyOf(named);
    }

    /** With the correction's details in place of all that were there. */
    public CorrectDevelopment(
        RecordId record, DevelopmentId development, Correction correction, Because because) {
      this(record, development, correction, Set.of(Detail.values()), because);
    }
  }

  record RetractDevelopment(RecordId record, DevelopmentId development, Because because)
      implements Command {}

  record AddEvidence(
      RecordId record, DevelopmentId development, List<Citation> sources, Because because)
      implements Command {
    public AddEvidence {
      if (sources.isEmpty()) {
        throw new Invalid("sources", "evidence needs at least one source");
      }
      sources = List.copyOf(sources);
    }
  }

  /**
   * Grades sources of a development.
   *
   * @param document whose citations; all of them where {@code null}
   * @param citation which one, by its place among those the development rests on, from 0
   * @param reliability {@code null} leaves it as it was, unknown where nobody had judged
   * @param credibility likewise
   */
  record GradeEvidence(
      RecordId record,
      DevelopmentId development,
      @Nullable SourceId document,
      @Nullable Integer citation,
      @Nullable Reliability reliability,
      @Nullable Credibility credibility,
      Because because)
      implements Command {
    public GradeEvidence {
      if (reliability == null && credibility == null) {
        throw new Invalid(
            "grading",
            "grading is missing; give a code such as B2, a reliability or a credibility");
      }
    }
  }

  /**
   * Says that sources disagree.
   *
   * @param claims what is said instead, where that can be said in a word
   */
  record DisputeDevelopment(
      RecordId record,
      DevelopmentId development,
      DisputeId dispute,
      List<Claim> claims,
      Because because)
      implements Command {
    public DisputeDevelopment {
      claims = List.copyOf(claims);
    }
  }

  record ResolveDispute(
      RecordId record, DevelopmentId development, DisputeId dispute, Because because)
      implements Command {}

  record LinkRecords(RecordId record, Link link) implements Command {}

  record UnlinkRecords(RecordId record, LinkId link, Because because) implements Command {}

  /** A whole record as a catalogue tells it; what changed since its last import is recorded. */
  record ImportRecord(
      RecordId record, Registration registration, List<Development> developments, List<Link> links)
      implements Command {
    public ImportRecord {
      developments = List.copyOf(developments);
      links = List.copyOf(links);
    }
  }
}
