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
import attache.tracker.log.Unreadable;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What the domain, the desk and the log refuse, as problems. */
final class Refusals {
  private Refusals() {}

  /** The problem, or {@code null} where the failure is none of theirs. */
  static @Nullable Problem problem(Exception failure) {
    return switch (failure) {
      case Problem problem -> problem;
      case BadInput bad -> new Problem(type(bad.faults()), bad.faults());
      case Refusal refusal -> refused(refusal);
      case Invalid invalid ->
          new Problem(
              type(Fault.Kind.of(invalid.rule())),
              List.of(
                  new Fault(at(invalid.field()), said(invalid), Fault.Kind.of(invalid.rule()))));
      case StaleVersion stale ->
          new Problem(
              ProblemType.STALE_VERSION,
              said(stale),
              List.of(),
              stale.actual() == 0 ? Map.of() : Map.of("ETag", "\"" + stale.actual() + "\""));
      case Contended contended -> later(ProblemType.BUSY, said(contended), 1);
      case KeyReused reused -> new Problem(ProblemType.IDEMPOTENCY_KEY_REUSED, said(reused));
      case Unreadable unreadable ->
          new Problem(ProblemType.UNREADABLE_RECORD, said(unreadable) + "; nothing was recorded");
      case LedgerException silent -> unanswered(silent);
      case DataAccessException late when isCancelled(late) -> Deadline.tookTooLong();
      case DataAccessException silent when isSilence(silent) -> silent();
      case TransactionException _ -> silent();
      default -> null;
    };
  }

  /** The type all faults have in common. */
  private static ProblemType type(List<Fault> faults) {
    List<Fault.Kind> kinds = faults.stream().map(Fault::kind).distinct().toList();
    return kinds.size() == 1 ? type(kinds.getFirst()) : ProblemType.INVALID_INPUT;
  }

  private static ProblemType type(Fault.Kind kind) {
    return switch (kind) {
      case MISSING_FIELD -> ProblemType.MISSING_FIELD;
      case UNKNOWN_FIELD -> ProblemType.UNKNOWN_FIELD;
      case WRONG_JSON_KIND -> ProblemType.WRONG_JSON_KIND;
      case UNKNOWN_TYPE -> ProblemType.UNKNOWN_TYPE;
      case UNKNOWN_WORD -> ProblemType.UNKNOWN_WORD;
      case UNKNOWN_COUNTRY -> ProblemType.UNKNOWN_COUNTRY;
      case UNKNOWN_CURRENCY -> ProblemType.UNKNOWN_CURRENCY;
      case INVALID_DATE -> ProblemType.INVALID_DATE;
      case INVALID_QUANTITY -> ProblemType.INVALID_QUANTITY;
      case TOO_LONG -> ProblemType.TOO_LONG;
      case OTHER -> ProblemType.INVALID_INPUT;
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
          case UNKNOWN_CITATION -> ProblemType.UNKNOWN_CITATION;
          case UNKNOWN_DISPUTE -> ProblemType.UNKNOWN_DISPUTE;
          case DISPUTE_EXISTS -> ProblemType.DISPUTE_EXISTS;
          case ALREADY_RESOLVED -> ProblemType.ALREADY_RESOLVED;
          case UNKNOWN_LINK -> ProblemType.UNKNOWN_LINK;
          case LINK_EXISTS -> ProblemType.LINK_EXISTS;
          case MERGED_AWAY -> ProblemType.MERGED_AWAY;
          case CANNOT_MERGE -> ProblemType.CANNOT_MERGE;
          case NOT_MERGED -> ProblemType.NOT_MERGED;
          case OWN_REVIEW -> ProblemType.OWN_REVIEW;
          case NOT_THE_AUTHOR -> ProblemType.NOT_THE_AUTHOR;
          case WRONG_STATE -> ProblemType.WRONG_STATE;
          case CLASS_CHANGED -> ProblemType.CLASS_CHANGED;
          case UNKNOWN_SOURCE -> ProblemType.UNKNOWN_SOURCE;
          case SOURCE_EXISTS -> ProblemType.SOURCE_EXISTS;
          case TEXT_KEPT -> ProblemType.TEXT_KEPT;
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
              "the log cannot keep these values, or not so many in one event; nothing was recorded");
    };
  }

  /** Whether the database gave up on a statement at the end of its time. */
  private static boolean isCancelled(DataAccessException failure) {
    return failure.getMostSpecificCause() instanceof SQLException said
        && "57014".equals(said.getSQLState());
  }

  /** Whether the database did not answer, rather than was asked wrongly. */
  private static boolean isSilence(DataAccessException failure) {
    return failure instanceof DataAccessResourceFailureException
        || failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || (failure.getMostSpecificCause() instanceof SQLException said
            && isAboutTheServer(said.getSQLState()));
  }

  /** Lost connections, too little of something, a server that stops, starts or broke. */
  private static boolean isAboutTheServer(@Nullable String state) {
    return state == null
        || List.of("08", "25", "40", "53", "57", "58", "XX").contains(state.substring(0, 2));
  }

  private static Problem silent() {
    return later(ProblemType.UNAVAILABLE, "the database does not answer now; try again", 2);
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
