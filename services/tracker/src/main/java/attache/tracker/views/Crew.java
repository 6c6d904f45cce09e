package attache.tracker.views;

import attache.ledger.Ledger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody of this instance who follows the log: one {@link Projector} a segment. Where there are
 * several segments and several instances, each follows with its share.
 */
final class Crew implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Crew.class);
  private static final long ROLL_CALL_MILLIS = 1_000;

  private final DataSource database;
  private final String name;
  private final int segments;
  private final Resize resize;
  private final Statistics statistics;
  private final Share share = new Share();
  private final List<Projector> projectors;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /**
   * @param name of this instance, like that of no other
   * @param segments the same on all instances
   */
  Crew(
      DataSource database,
      Ledger ledger,
      Replay replay,
      Reached reached,
      Lately lately,
      String name,
      int segments) {
    this.database = database;
    this.name = name;
    this.segments = segments;
    this.resize = new Resize(database, ledger, replay);
    this.statistics = new Statistics(database, reached);
    this.projectors =
        IntStream.range(0, segments)
            .mapToObj(
                segment ->
                    new Projector(database, ledger, replay, reached, lately, name, segment, share))
            .toList();
  }

  @Override
  public void run() {
    try {
      if (begin()) {
        // Platform threads: what they wait for in the database needs no detour over a poller.
        List<Thread> threads =
            projectors.stream()
                .map(
                    one ->
                        Thread.ofPlatform()
                            .name("view-follows-" + one.segment())
                            .daemon()
                            .start(one))
                .toList();
        share();
        for (Thread thread : threads) {
          thread.join();
        }
      }
    } catch (InterruptedException stop) {
      projectors.forEach(Projector::stop);
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    stopped.countDown();
    projectors.forEach(Projector::stop);
  }

  /** Tries until there are as many segments as there should be; false where it was stopped. */
  private boolean begin() throws InterruptedException {
    long pause = 0;
    do {
      try {
        resize.to(segments);
        return true;
      } catch (SQLException | RuntimeException failure) {
        log.warn("The views cannot be followed yet: {}", failure.toString());
        pause = Math.min(pause + ROLL_CALL_MILLIS, 8 * ROLL_CALL_MILLIS);
      }
    } while (!stopped.await(pause, TimeUnit.MILLISECONDS));
    return false;
  }

  /** Keeps to the fair share until it is stopped; one segment cannot be shared. */
  private void share() throws InterruptedException {
    do {
      if (segments > 1) {
        try (Connection connection = database.getConnection()) {
          share.isFair(Math.ceilDiv(segments, Math.max(1, present(connection))));
        } catch (SQLException failure) {
          log.debug("The instances cannot be counted", failure);
        }
      }
      try {
        statistics.renew();
      } catch (SQLException failure) {
        log.debug("The statistics are as they were", failure);
      }
    } while (!stopped.await(ROLL_CALL_MILLIS, TimeUnit.MILLISECONDS));
  }

  /** Says that this instance is there, and counts those that said so in the last seconds. */
  private int present(Connection connection) throws SQLException {
    try (PreparedStatement here =
            connection.prepareStatement(
                """
                insert into views.instance (name, seen)
                values (?, clock_timestamp())
                on conflict (name) do update set seen = excluded.seen
                """);
        PreparedStatement gone =
            connection.prepareStatement(
                """
                delete from views.instance
                where seen < clock_timestamp() - interval '4 seconds'
                """);
        PreparedStatement all =
            connection.prepareStatement("select count(*) from views.instance")) {
      here.setString(1, name);
      here.executeUpdate();
      gone.executeUpdate();
      try (ResultSet count = all.executeQuery()) {
        count.next();
        return count.getInt(1);
      }
    }
  }
}
