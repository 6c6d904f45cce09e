package attache.tracker.log;

import attache.ledger.Recorded;

/**
 * An event in the log that makes no sense here: a newer release wrote it, or somebody wrote past
 * the service. What comes after it in its stream cannot be decided.
 */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unreadable(String stream, long position, Throwable why) {
    super(
        "position %d of the log, an event of %s, cannot be read here: %s"
            .formatted(position, stream, why.getMessage()),
        why);
  }

  Unreadable(Recorded row, Throwable why) {
    this(row.stream(), row.position(), why);
  }
}
