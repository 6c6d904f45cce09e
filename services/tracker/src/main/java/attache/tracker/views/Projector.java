package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.ledger.Tail;
import attache.tracker.views.RowFold.Folded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log into the views with the records of one segment: reads a batch, folds it, writes
 * it together with the position.
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

  /** What begins and ends within one batch is written once, and many rows cost less each. */
  private static final Duration REST = Duration.ofMillis(50);

  private static final Duration YIELDED = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  private final DataSource database;
  private final Ledger ledger;
  private final Replay replay;
  private final Reached reached;
  private final Lately lately;
  private final String instance;
  private final int segment;
  private final Share share;
  private final CountDownLatch stopped = new CountDownLatch(1);

  Projector(
      DataSource database,
      Ledger ledger,
      Replay replay,
      Reached reached,
      Lately lately,
      String instance,
      int segment,
      Share share) {
    this.database = database;
    this.ledger = ledger;
    this.replay = replay;
    this.reached = reached;
    this.lately = lately;
    this.instance = instance;
    this.segment = segment;
    this.share = share;
  }

  int segment() {
    return segment;
  }

  /** Follows until it is told to stop, taking over whenever no other instance does. */
  @Override
  public void run() {
    Duration pause = Duration.ZERO;
    try {
      while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try (Lease lease = Lease.take(database, Lease.follow(segment))) {
          pause = POLL;
          if (lease != null && lead(lease.connection())) {
            pause = YIELDED;
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

  /** True where it let go of the segment for another instance. */
  private boolean lead(Connection connection) throws SQLException, InterruptedException {
    boolean yielded = false;
    share.taken();
    try {
      connection.setAutoCommit(true); // then one round trip is one transaction
      Lease.sign(connection, segment, instance);
      Place place = Place.read(connection, segment);
      while (place != null && goesOn() && !yielded) {
        ParkedTable.Contents parked = ParkedTable.read(connection, place.slot());
        log.debug("This instance follows the log into the views from {}", place);
        RowFold fold =
            new RowFold(
                replay,
                REMEMBERED / place.segments(),
                parked.streams(),
                parked.discarded(),
                lately);
        yielded = follow(connection, place, fold);
        place = Place.read(connection, segment);
      }
      return yielded;
    } finally {
      reached.letGo(segment);
      share.given(yielded);
    }
  }

  /** Goes on from a place until somebody else changed it, or true until others want the segment. */
  private boolean follow(Connection connection, Place start, RowFold fold)
      throws SQLException, InterruptedException {
    Tail tail = ledger.tail(start.position());
    Place place = start;
    reached.to(place);
    while (goesOn()) {
      Recorded coming = tail.coming(POLL);
      if (coming != null && Ahead.project(connection, tail, place, fold, coming)) {
        place = place.at(coming.position());
        reached.to(place);
      } else {
        Place next = take(connection, tail, place, fold, coming == null ? Duration.ZERO : POLL);
        if (next == null) {
          return false;
        }
        place = next;
      }
      if (share.mustYield()) {
        return true;
      }
    }
    return false;
  }

  /** Where it has come with what there is; {@code null} where somebody else changed the place. */
  private @Nullable Place take(
      Connection connection, Tail tail, Place place, RowFold fold, Duration patience)
      throws SQLException, InterruptedException {
    List<Recorded> events = tail.next(BATCH, patience);
    if (events.isEmpty()) {
      if (!place.equals(Place.read(connection, segment))) {
        return null;
      }
      reached.to(place);
      return place;
    }
    if (!project(connection, place, fold, events)) {
      return null;
    }
    Place next = place.at(events.getLast().position());
    reached.to(next);
    if (events.size() > 1 && events.size() < BATCH) {
      reached.rest(REST); // more than one writer: in a moment there is more to write at once
    }
    return next;
  }

  /** False where somebody else changed the place. */
  private static boolean project(
      Connection connection, Place place, RowFold fold, List<Recorded> all) throws SQLException {
    List<Recorded> events = all.stream().filter(event -> place.owns(event.stream())).toList();
    long to = all.getLast().position();
    Folded folded = fold.fold(events);
    BatchWrite write = place.move(to).add(folded.rows());
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
      OneByOne.project(connection, place.move(to), place.slot(), fold, events);
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

  /**
   * True where the rows are at fault and not the database: of the wrong kind, against a constraint,
   * or more than an index or a value may hold.
   */
  static boolean isAboutData(SQLException refused) {
    String state = refused.getSQLState();
    return state != null
        && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
  }
}
