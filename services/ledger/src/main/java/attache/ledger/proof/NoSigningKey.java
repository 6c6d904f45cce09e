package attache.ledger.proof;

/** This instance does not have the log's key, so it can prove, but not state anything. */
public final class NoSigningKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSigningKey() {
    super("this instance does not have the log's signing key");
  }
}
