package attache.ledger;

import org.jspecify.annotations.Nullable;

/** Why an append or a read got no answer. Each says whether something was recorded. */
public abstract sealed class LedgerException extends RuntimeException
    permits LedgerBusy, LedgerClosed, LedgerUnavailable, OutcomeUnknown, Unstorable {

  LedgerException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
