package attache.tracker.pages.acts;

import attache.tracker.commands.Act;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done, each at an address of its own below a record. */
public enum Kind {
  CORRECT,
  REVISE,
  RETRACT,
  DISPUTE,
  RESOLVE,
  EVIDENCE,
  GRADE,
  LINK,
  UNLINK,
  MERGE,
  UNMERGE,
  SUBMIT,
  APPROVE,
  REJECT,
  DISCARD;

  static Optional<Kind> of(String name) {
    return Stream.of(values()).filter(kind -> kind.slug().equals(name)).findFirst();
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Everything but handing in a draft is done for a reason that is said. */
  public boolean needsReason() {
    return this != SUBMIT && this != LINK;
  }

  /** Whether its form says when something happened, and what. */
  public boolean tells() {
    return this == CORRECT;
  }

  /** Whether what it is about is a draft. */
  public boolean reviews() {
    return this == SUBMIT || this == APPROVE || this == REJECT || this == DISCARD;
  }

  /** The act on a record; a development, dispute or link is named by its id. */
  Act act(String record, String development, String other) {
    return switch (this) {
      case CORRECT -> new Act.CorrectDevelopment(record, development);
      case REVISE -> new Act.CorrectRecord(record);
      case RETRACT -> new Act.RetractDevelopment(record, development);
      case DISPUTE -> new Act.DisputeDevelopment(record, development);
      case RESOLVE -> new Act.ResolveDispute(record, development, other);
      case EVIDENCE -> new Act.AddEvidence(record, development);
      case GRADE -> new Act.GradeEvidence(record, development);
      case LINK -> new Act.LinkRecords(record);
      case UNLINK -> new Act.UnlinkRecords(record, other);
      case MERGE -> new Act.MergeRecords(record);
      case UNMERGE -> new Act.UnmergeRecords(record);
      case SUBMIT -> new Act.SubmitForReview(record, development);
      case APPROVE -> new Act.ApproveDevelopment(record, development);
      case REJECT -> new Act.RejectDevelopment(record, development);
      case DISCARD -> new Act.DiscardDraft(record, development);
    };
  }
}
