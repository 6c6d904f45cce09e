package attache.ledger.axon;

/**
 * Why an append conflicted: somebody else wrote to the stream first. Cause of Axon's exceptions.
 */
public final class StreamMoved extends RuntimeException {

  private final long expected;
  private final long actual;

  StreamMoved(String stream, long expected, long actual) {
    super("%s has %d events, not %d".formatted(stream, actual, expected));
    this.expected = expected;
    this.actual = actual;
  }

  public long expected() {
    return expected;
  }

  public long actual() {
    return actual;
  }
}
