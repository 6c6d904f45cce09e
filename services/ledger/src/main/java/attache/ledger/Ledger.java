package attache.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The log: events in one order, appended to streams, never changed.
 *
 * <p>All calls block and are meant for virtual threads. Reads throw {@link LedgerUnavailable} where
 * the database does not answer.
 */
public interface Ledger extends AutoCloseable {

  /**
   * Records events, durably once this returns {@link Appended.Written}.
   *
   * @throws LedgerBusy too many wait already; nothing recorded
   * @throws LedgerClosed this ledger is closing; nothing recorded
   * @throws LedgerUnavailable the database did not do it in time; nothing recorded
   * @throws Unstorable the database refuses these events; nothing recorded
   * @throws OutcomeUnknown sent, and no answer in time; recorded or not
   */
  Appended append(Append append);

  /** A stream's events from a sequence (0: all), oldest first. */
  List<Recorded> read(String stream, long fromSequence);

  /**
   * The log's events after a position (0: from the start), oldest first, at most {@code limit} and
   * fewer where they are large; none where there are no more.
   */
  List<Recorded> read(long afterPosition, int limit);

  /** How many events a stream has. */
  long version(String stream);

  /** The end of the log as it is now. */
  Head head();

  /** The last position recorded at or before an instant; 0 when there was none. */
  long positionAt(Instant instant);

  /**
   * What appending under this key would answer: {@link Appended.Repeated}, {@link
   * Appended.KeyReused}, or empty when the key is free.
   */
  Optional<Appended> find(IdempotencyKey key);

  /**
   * Takes a key for a request whose answer is kept elsewhere, so that nothing else is recorded
   * under it. Taking it again is harmless.
   *
   * @return false where it stands for another request
   */
  boolean claim(IdempotencyKey key);

  /** Waits until the log has reached a position, from whichever instance; false if it has not. */
  boolean await(long position, Duration timeout) throws InterruptedException;

  /** Whether the log is known here to have reached a position, without asking anybody. */
  boolean reaches(long position);

  /** Follows the log after a position. */
  Tail tail(long afterPosition);

  /** Records what was accepted, then refuses. */
  @Override
  void close();
}
