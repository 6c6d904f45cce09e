package attache.tracker.desk;

/** Somebody else recorded something meanwhile. */
public final class StaleVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long actual;

  public StaleVersion(Expected expected, long actual) {
    super(
        actual == 0
            ? "nothing was recorded here, so it has no version that could match; leave If-Match out"
            : "the record is at version %d, not %s; read it again and decide anew"
                .formatted(actual, expected),
        null,
        false,
        false);
    this.actual = actual;
  }

  /** The version the record is at. */
  public long actual() {
    return actual;
  }
}
