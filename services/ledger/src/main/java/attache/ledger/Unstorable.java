package attache.ledger;

/** Nothing was recorded: the log or its database refuses this append, and always will. */
public final class Unstorable extends LedgerException {

  public Unstorable(Throwable cause) {
    super("the log refuses this append: " + cause.getMessage(), cause);
  }
}
