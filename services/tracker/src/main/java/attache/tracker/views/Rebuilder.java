package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
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
 * Builds a view anew in the slot nobody reads, then swaps.
 *
 * <p>First {@linkplain StreamBuild stream by stream} without indexes, then with them along the log,
 * as the live view does. Progress commits with the rows, so another instance goes on where this one
 * stopped.
 */
final class Rebuilder implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Rebuilder.class);
  private static final int BATCH = 2_000;
  private static final int REMEMBERED = 2_000;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  private final DataSource database;
  private final Ledger ledger;
  private final Replay replay;
  private final Doorbell doorbell;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Whether a view was to be built anew when the database last answered. */
  private boolean asked;

  Rebuilder(DataSource database, Ledger ledger, Replay replay, Doorbell doorbell) {
    this.database = database;
    this.doorbell = doorbell;
    this.ledger = ledger;
    this.replay = replay;
  }

  @Override
  public void run() {
    Duration pause = POLL;
    try {
      while (goesOn()) {
        doorbell.await(pause);
        try {
          lookForWork();
          pause = POLL;
        } catch (SQLException | RuntimeException failure) {
          if (asked) {
            log.warn("Building a view anew is interrupted and will go on: {}", failure.toString());
          } else {
            log.debug("Nobody can say now whether a view is to be built anew", failure);
          }
          pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    stopped.countDown();
    doorbell.ring();
  }

  private void lookForWork() throws SQLException, InterruptedException {
    if (!goesOn()) {
      return;
    }
    asked = RebuildTable.isAsked(database);
    if (asked) {
      try (Lease lease = Lease.take(database, Lease.REBUILD)) {
        if (lease != null) {
          build(lease.connection());
        }
      }
    }
  }

  private void build(Connection connection) throws SQLException, InterruptedException {
    RebuildTable.Progress progress = RebuildTable.read(connection);
    if (progress == null) {
      return;
    }
    if (progress.isNew()) {
      RebuildTable.empty(connection, progress.slot());
      connection.commit();
    }
    ParkedTable.Contents parked = ParkedTable.read(connection, progress.slot());
    FoldedPage.Folding folding =
        new FoldedPage.Folding(replay, progress.slot(), parked.discarded());
    StreamBuild streams = new StreamBuild(database, ledger, connection, progress, folding);
    if (streams.build(this::goesOn)
        && new Indexing(database, progress.slot(), this::goesOn).make(connection)) {
      along(connection, streams.progress());
    }
  }

  private boolean goesOn() {
    return stopped.getCount() > 0;
  }

  /** Goes on along the log, as the live view does, and takes its place at the end. */
  private void along(Connection connection, RebuildTable.Progress start)
      throws SQLException, InterruptedException {
    ParkedTable.Contents parked = ParkedTable.read(connection, start.slot());
    RowFold fold = new RowFold(replay, REMEMBERED, parked.streams(), parked.discarded());
    RebuildTable.Progress progress = start;
    while (progress != null && goesOn()) {
      progress = step(connection, progress, fold);
    }
  }

  /** One batch further; {@code null} once there is nothing left to build. */
  private RebuildTable.@Nullable Progress step(
      Connection connection, RebuildTable.Progress progress, RowFold fold)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    if (ledger.head().position() - progress.position() < BATCH) {
      if (swap(connection, progress, fold)) {
        return null;
      }
      stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
      return RebuildTable.read(connection);
    }
    List<Recorded> events = ledger.read(progress.position(), BATCH);
    write(connection, progress.slot(), fold, events);
    RebuildTable.Progress next = progress.along(events.getLast().position());
    Duration worked = Duration.ofNanos(System.nanoTime() - start);
    if (!RebuildTable.note(connection, next, worked)) {
      connection.rollback();
      log.info("Building the view anew was called off");
      return null;
    }
    connection.commit();
    log.info("Building the view anew: {} of {} events", next.done(), next.target());
    return next;
  }

  /** Catches up with the live view while nobody moves it, and takes its place. */
  private boolean swap(Connection connection, RebuildTable.Progress progress, RowFold fold)
      throws SQLException {
    Segments live = Segments.hold(connection);
    long position = progress.position();
    if (position > live.least()) {
      // the live view is behind what was built: let it come, or its place would go back
      connection.rollback();
      return false;
    }
    while (position < live.furthest()) {
      List<Recorded> events =
          ledger.read(position, (int) Math.min(BATCH, live.furthest() - position));
      OneByOne.write(
              connection, progress.slot(), fold, events.stream().filter(live::isPast).toList())
          .forEach(fold::written);
      position = events.getLast().position();
    }
    Refold refold = new Refold(ledger, replay, connection, progress.slot());
    // what an operator discarded meanwhile, in the slot that is read
    for (String stream : ParkedTable.discardAsIn(connection, live.slot(), progress.slot())) {
      refold.record(stream, live.of(stream).position());
    }
    if (!RebuildTable.swap(connection, progress)) {
      connection.rollback();
      log.info("Building the view anew was called off");
      return true;
    }
    Segments.upset(connection, live.places());
    connection.commit();
    log.info("The view built anew was swapped in at position {}", position);
    return true;
  }

  private static void write(Connection connection, short slot, RowFold fold, List<Recorded> events)
      throws SQLException {
    Folded folded = fold.fold(events);
    try {
      BatchWrite write = new BatchWrite(slot).add(folded.rows());
      ParkedTable.add(write, slot, folded.parked());
      write.execute(connection);
      fold.written(folded);
    } catch (SQLException refused) {
      connection.rollback();
      if (!Projector.isAboutData(refused)) {
        throw refused;
      }
      OneByOne.write(connection, slot, fold, events).forEach(fold::written);
    }
  }
}
