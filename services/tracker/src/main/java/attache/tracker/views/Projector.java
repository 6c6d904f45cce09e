package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.ledger.Tail;
import attache.tracker.views.Fold.Folded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log into the views: reads a batch, folds it, writes it together with the position.
 *
 * <p>Of several instances one does so, the others wait for its {@link Lease}. The rows and the
 * position commit in one transaction on the connection that holds the lease, so whoever lost it can
 * write nothing more.
 */
final class Projector implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Projector.class);
  private static final int BATCH = 1_000;
  private static final int REMEMBERED = 10_000;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  private final DataSource database;
  private final Ledger ledger;
  private final Replay replay;
  private final Reached reached;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Projector(DataSource database, Ledger ledger, Replay replay, Reached reached) {
    this.database = database;
    this.ledger = ledger;
    this.replay = replay;
    this.reached = reached;
  }

  /** Follows until it is told to stop, taking over whenever no other instance does. */
  @Override
  public void run() {
    Duration pause = Duration.ZERO;
    try {
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try (Lease lease = Lease.take(database, Lease.FOLLOW)) {
          pause = POLL;
          if (lease != null) {
            lead(lease.connection());
          }
        } catch (SQLException | RuntimeException failure) {
          log.warn("The views are interrupted and will go on: {}", failure.toString());
          pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.plus(POLL) : LONGEST_PAUSE;
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends soon after, between two batches. */
  void stop() {
    stopped.countDown();
  }

  private boolean goesOn() {
    return stopped.getCount() > 0;
  }

  private void lead(Connection connection) throws SQLException, InterruptedException {
    log.info("This instance follows the log into the views");
    connection.setAutoCommit(true); // then one round trip is one transaction
    while (goesOn()) {
      Place place = Place.read(connection);
      ParkedTable.Contents parked = ParkedTable.read(connection, place.slot());
      follow(connection, place, new Fold(replay, REMEMBERED, parked.streams(), parked.discarded()));
    }
  }

  /** Goes on from a place until somebody else changed it. */
  private void follow(Connection connection, Place start, Fold fold)
      throws SQLException, InterruptedException {
    Tail tail = ledger.tail(start.position());
    Place place = start;
    reached.to(place.position());
    while (goesOn()) {
      List<Recorded> events = tail.next(BATCH, POLL);
      if (!events.isEmpty()) {
        if (!project(connection, place, fold, events)) {
          return;
        }
        place = new Place(place.slot(), events.getLast().position(), place.upheavals());
        reached.to(place.position());
      } else if (!Place.read(connection).equals(place)) {
        return;
      }
    }
  }

  /** False where somebody else changed the place. */
  private static boolean project(
      Connection connection, Place place, Fold fold, List<Recorded> events) throws SQLException {
    Folded folded = fold.fold(events);
    BatchWrite write = place.move(events.getLast().position()).add(folded.rows());
    ParkedTable.add(write, place.slot(), folded.parked());
    try {
      write.execute(connection);
      fold.written(folded);
      return true;
    } catch (SQLException refused) {
      if (!isAboutData(refused)) {
        return otherwise(refused);
      }
    }
    try {
      OneByOne.project(connection, place, fold, events);
      return true;
    } catch (SQLException refused) {
      return otherwise(refused);
    }
  }

  private static boolean otherwise(SQLException refused) throws SQLException {
    if (Place.isElsewhere(refused)) {
      return false;
    }
    throw refused;
  }

  /** True where the rows are at fault and not the database. */
  static boolean isAboutData(SQLException refused) {
    String state = refused.getSQLState();
    return state != null && (state.startsWith("22") || state.startsWith("23"));
  }
}
