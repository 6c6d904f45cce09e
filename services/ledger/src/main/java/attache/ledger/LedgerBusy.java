package attache.ledger;

/** Nothing was recorded: too many appends wait already. The queue is bounded, not the memory. */
public final class LedgerBusy extends LedgerException {

  private final int retryAfterSeconds;

  LedgerBusy(int waiting, int retryAfterSeconds) {
    super(
        "%d appends wait already; nothing was recorded, try again in %d s"
            .formatted(waiting, retryAfterSeconds),
        null);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
