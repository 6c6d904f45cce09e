package attache.ledger;

import java.time.Duration;

/**
 * How much may wait, and for how long.
 *
 * @param mostEvents events written in one transaction
 * @param mostBytes bytes written in one transaction; a single append may exceed it
 * @param mostWaiting appends that may wait; the next one hears {@link LedgerBusy}
 * @param mostWaitingBytes bytes that may wait, likewise
 * @param deadline how long an append may take
 * @param silence how long the database may be silent before its connection is given up
 * @param poll how often a reader looks by itself, should a notification from another instance be
 *     lost
 */
public record LedgerSettings(
    int mostEvents,
    long mostBytes,
    int mostWaiting,
    long mostWaitingBytes,
    Duration deadline,
    Duration silence,
    Duration poll) {

  public static final LedgerSettings DEFAULT =
      new LedgerSettings(
          512,
          4L << 20,
          8_192,
          64L << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofMillis(500));

  public LedgerSettings withDeadline(Duration other) {
    return new LedgerSettings(
        mostEvents, mostBytes, mostWaiting, mostWaitingBytes, other, silence, poll);
  }

  public LedgerSettings withMostWaiting(int other) {
    return new LedgerSettings(
        mostEvents, mostBytes, other, mostWaitingBytes, deadline, silence, poll);
  }
}
