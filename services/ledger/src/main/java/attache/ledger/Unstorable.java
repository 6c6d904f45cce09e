package attache.ledger;

/** Nothing was recorded: the database refuses this append, and always will. */
public final class Unstorable extends LedgerException {

  Unstorable(Throwable cause) {
    super("the database refuses this append: " + cause.getMessage(), cause);
  }
}
