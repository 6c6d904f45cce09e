package attache.tracker.problems;

import attache.dossier.Refusal;
import attache.dossier.value.Invalid;
import attache.ledger.LedgerBusy;
import attache.ledger.LedgerClosed;
import attache.ledger.LedgerException;
import attache.ledger.LedgerUnavailable;
import attache.ledger.OutcomeUnknown;
import attache.ledger.Unstorable;
import attache.tracker.desk.Contended;
import attache.tracker.desk.KeyReused;
import attache.tracker.desk.StaleVersion;
import attache.tracker.json.BadInput;
import attache.tracker.json.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the domain, the desk and the log refuse, as problems. */
final class Refusals {
  private Refusals() {}

  /** The problem, or {@code null} where the failure is none of theirs. */
  static @Nullable Problem problem(Exception failure) {
    return switch (failure) {
      case Problem problem -> problem;
      case BadInput bad -> new Problem(ProblemType.INVALID_INPUT, bad.faults());
      case Refusal refusal -> refused(refusal);
      case Invalid invalid ->
          new Problem(
              ProblemType.INVALID_INPUT, List.of(new Fault(at(invalid.field()), said(invalid))));
      case StaleVersion stale ->
          new Problem(
              ProblemType.STALE_VERSION,
              said(stale),
              List.of(),
              Map.of("ETag", "\"" + stale.actual() + "\""));
      case Contended contended -> later(ProblemType.BUSY, said(contended), 1);
      case KeyReused reused -> new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED, said(reused));
      case LedgerException silent -> unanswered(silent);
      default -> null;
    };
  }

  private static Problem refused(Refusal refusal) {
    ProblemType type =
        switch (refusal.kind()) {
          case UNKNOWN_RECORD -> ProblemType.UNKNOWN_RECORD;
          case RECORD_EXISTS -> ProblemType.RECORD_EXISTS;
          case UNKNOWN_DEVELOPMENT -> ProblemType.UNKNOWN_DEVELOPMENT;
          case DEVELOPMENT_EXISTS -> ProblemType.DEVELOPMENT_EXISTS;
          case WRONG_TYPE_FOR_CLASS -> ProblemType.WRONG_TYPE_FOR_CLASS;
          case ALREADY_RETRACTED -> ProblemType.ALREADY_RETRACTED;
          case NOTHING_TO_CORRECT -> ProblemType.NOTHING_TO_CORRECT;
          case UNKNOWN_LINK -> ProblemType.UNKNOWN_LINK;
          case LINK_EXISTS -> ProblemType.LINK_EXISTS;
          case CLASS_CHANGED -> ProblemType.CLASS_CHANGED;
          case SOURCE_EXISTS -> ProblemType.SOURCE_EXISTS;
        };
    List<Fault> errors =
        refusal.field() == null
            ? List.of()
            : List.of(new Fault(at(refusal.field()), said(refusal)));
    return new Problem(type, said(refusal), errors, Map.of());
  }

  private static Problem unanswered(LedgerException silent) {
    return switch (silent) {
      case LedgerBusy busy -> later(ProblemType.BUSY, said(busy), busy.retryAfterSeconds());
      case LedgerClosed closed -> later(ProblemType.UNAVAILABLE, said(closed), 5);
      case LedgerUnavailable _ ->
          later(
              ProblemType.UNAVAILABLE,
              "the database does not answer now; nothing was recorded, try again",
              5);
      case OutcomeUnknown _ ->
          later(
              ProblemType.OUTCOME_UNKNOWN,
              "the write was sent to the database and no answer came in time; send it again with"
                  + " the same Idempotency-Key or If-Match, which records nothing twice",
              5);
      case Unstorable _ ->
          new Problem(
              ProblemType.INVALID_INPUT,
              "the database cannot keep these values; nothing was recorded");
    };
  }

  private static Problem later(ProblemType type, String detail, int seconds) {
    return new Problem(
        type, detail, List.of(), Map.of("Retry-After", Integer.toString(Math.max(1, seconds))));
  }

  private static String at(@Nullable String field) {
    return field == null ? "" : "/" + field;
  }

  private static String said(RuntimeException failure) {
    return String.valueOf(failure.getMessage());
  }
}
