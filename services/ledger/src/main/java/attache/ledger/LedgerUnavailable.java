package attache.ledger;

import org.jspecify.annotations.Nullable;

/** Nothing was recorded, or nothing read: the database does not do it now. Try again later. */
public final class LedgerUnavailable extends LedgerException {

  public LedgerUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
