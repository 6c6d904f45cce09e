package attache.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The append was sent to the database, and whether it was recorded could not be learned before the
 * deadline. Append again under the same idempotency key, or with the same expected version: both
 * tell what became of it and record nothing twice.
 */
public final class OutcomeUnknown extends LedgerException {

  OutcomeUnknown(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
