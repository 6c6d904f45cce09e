package attache.tracker.commands;

/**
 * What is asked, as the API's address says it: its name and whom it is about. What is said stands
 * in the body that comes with it.
 */
public sealed interface Act {

  /** Asked of one record. */
  sealed interface OnOne extends Act {}

  /** Asked of two records at once. */
  sealed interface OnTwo extends Act {
    String record();
  }

  record RegisterRecord() implements OnOne {}

  record CorrectRecord(String record) implements OnOne {}

  /** Records a development, or writes it down as a draft where the body says so. */
  record RecordDevelopment(String record) implements OnOne {}

  record CorrectDevelopment(String record, String development) implements OnOne {}

  record RetractDevelopment(String record, String development) implements OnOne {}

  record AddEvidence(String record, String development) implements OnOne {}

  record GradeEvidence(String record, String development) implements OnOne {}

  record DisputeDevelopment(String record, String development) implements OnOne {}

  record ResolveDispute(String record, String development, String dispute) implements OnOne {}

  record SubmitForReview(String record, String development) implements OnOne {}

  record ApproveDevelopment(String record, String development) implements OnOne {}

  record RejectDevelopment(String record, String development) implements OnOne {}

  record DiscardDraft(String record, String development) implements OnOne {}

  record LinkRecords(String record) implements OnOne {}

  /** Withdraws a link; the body may leave out why. */
  record UnlinkRecords(String record, String link) implements OnOne {}

  record MergeRecords(String record) implements OnTwo {}

  record UnmergeRecords(String record) implements OnTwo {}
}
