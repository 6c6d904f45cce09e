package attache.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The log in a PostgreSQL database that has the schema {@code ledger}.
 *
 * <p>Takes three connections for itself: one that appends, one that tells and one that hears other
 * instances; and one for each read while it lasts.
 */
public final class PostgresLedger implements Ledger {

  /**
   * To be run on each of the service's connections when it is opened: takes the role that can add
   * to the log and do nothing else to it. Does nothing where the role is missing, has no rights
   * here yet, or is not the user's to take.
   */
  public static final String TAKE_ROLE =
      """
      select set_config('role', 'attache_service', false)
      where pg_has_role(to_regrole('attache_service')::oid, 'member')
        and has_schema_privilege(
          to_regrole('attache_service')::oid, to_regnamespace('ledger')::oid, 'usage')\
      """;

  /** In which a batch is written, or else the database is away. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private final DataSource database;
  private final LedgerSettings settings;
  private final Waiting waiting;
  private final Pulse pulse = new Pulse();
  private final Recent recent = new Recent();
  private final Herald herald;
  private final Appender appender;
  private final Thread appending;

  private PostgresLedger(DataSource database, LedgerSettings settings) {
    this.database = database;
    this.settings = settings;
    this.waiting = new Waiting(settings);
    this.herald = new Herald(database, pulse, settings);
    // A platform thread: it is never idle under load, and its reads need no detour over a poller.
    this.appender = new Appender(database, settings, waiting, new LogEnd(herald, recent));
    this.appending = Thread.ofPlatform().name("ledger-appends").daemon().unstarted(appender);
  }

  public static PostgresLedger open(DataSource database) {
    return open(database, LedgerSettings.DEFAULT);
  }

  public static PostgresLedger open(DataSource database, LedgerSettings settings) {
    var ledger = new PostgresLedger(database, settings);
    ledger.appending.start();
    ledger.herald.start();
    return ledger;
  }

  @Override
  public Appended append(Append append) {
    var pending = new Pending(append, System.nanoTime() + settings.deadline().toNanos());
    if (!appender.writeAlone(pending)) {
      waiting.add(pending);
    }
    return pending.await();
  }

  @Override
  public List<Recorded> read(String stream, long fromSequence) {
    return isNobodys(stream)
        ? List.of()
        : ask(connection -> Reading.stream(connection, stream, fromSequence));
  }

  @Override
  public List<Recorded> read(long afterPosition, int limit) {
    // Never from recent memory: what auditors export must be what the database holds now.
    return ask(connection -> Reading.log(connection, afterPosition, limit));
  }

  @Override
  public long version(String stream) {
    return isNobodys(stream) ? 0 : ask(connection -> Reading.version(connection, stream));
  }

  /** PostgreSQL refuses even to be asked about U+0000. */
  private static boolean isNobodys(String stream) {
    return stream.indexOf('\0') >= 0;
  }

  @Override
  public Head head() {
    return ask(Reading::head);
  }

  @Override
  public long positionAt(Instant instant) {
    return ask(connection -> Reading.positionAt(connection, instant));
  }

  @Override
  public Optional<Appended> find(IdempotencyKey key) {
    return ask(
        connection ->
            Optional.ofNullable(Reading.key(connection, key.value()))
                .map(used -> used.answer(key)));
  }

  @Override
  public boolean claim(IdempotencyKey key) {
    return ask(connection -> KeyClaim.make(connection, key));
  }

  @Override
  public boolean await(long position, Duration timeout) throws InterruptedException {
    return pulse.await(position, timeout);
  }

  @Override
  public boolean reaches(long position) {
    return pulse.position() >= position;
  }

  @Override
  public Tail tail(long afterPosition) {
    return new Tail(this, recent, pulse, afterPosition);
  }

  @Override
  public void close() {
    waiting.close();
    try {
      int left;
      do {
        left = waiting.size();
      } while (!appending.join(GRACE) && waiting.size() < left);
      // The database is away: whoever still waits hears so now, not at the end of its deadline.
      appending.interrupt();
      appending.join(GRACE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    herald.close();
  }

  private interface Question<T> {
    T answeredBy(Connection connection) throws SQLException;
  }

  private <T> T ask(Question<T> question) {
    try (var connection = database.getConnection()) {
      return question.answeredBy(connection);
    } catch (SQLException failure) {
      throw new LedgerUnavailable("the log cannot be read: " + failure.getMessage(), failure);
    }
  }
}
