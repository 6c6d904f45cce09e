package attache.ledger;

/** Nothing was recorded: this ledger is closing or closed. */
public final class LedgerClosed extends LedgerException {

  LedgerClosed() {
    super("the log takes no more appends here: it is being closed; nothing was recorded", null);
  }
}
