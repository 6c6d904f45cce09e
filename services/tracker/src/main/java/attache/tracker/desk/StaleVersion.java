package attache.tracker.desk;

/** Somebody else recorded something meanwhile. */
public final class StaleVersion extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long actual;

  public StaleVersion(long expected, long actual) {
    super(
        actual == 0
            ? "there is no version %d, for nothing was recorded here; leave If-Match out"
                .formatted(expected)
            : "the record is at version %d, not %d; read it again and decide anew"
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
