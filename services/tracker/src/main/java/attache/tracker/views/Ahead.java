package attache.tracker.views;

import attache.ledger.Recorded;
import attache.ledger.Tail;
import attache.tracker.views.RowFold.Folded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Writes an event into the views while the log is still writing it, and commits once it is there:
 * then a reader who waits for it waits for little more than the log.
 *
 * <p>What does not go well leaves nothing behind, and the event is taken as any other once it is
 * there.
 */
final class Ahead {
  /** Others may want what is locked meanwhile. */
  private static final Duration LONGEST = Duration.ofMillis(50);

  private Ahead() {}

  /** True where the event is in the log and in the views. */
  static boolean project(
      Connection connection, Tail tail, Place place, RowFold fold, Recorded coming)
      throws SQLException, InterruptedException {
    Folded folded = fold.fold(place.owns(coming.stream()) ? List.of(coming) : List.of());
    if (!folded.parked().isEmpty()) {
      return false;
    }
    boolean there = false;
    connection.setAutoCommit(false);
    try {
      place.move(coming.position()).add(folded.rows()).execute(connection);
      there = tail.came(coming, LONGEST);
    } catch (SQLException refused) {
      if (!Projector.isAboutData(refused) && !Place.isElsewhere(refused)) {
        throw refused;
      }
    } finally {
      end(connection, there);
    }
    if (there) {
      fold.written(folded);
    }
    return there;
  }

  private static void end(Connection connection, boolean well) throws SQLException {
    if (well) {
      connection.commit();
    } else {
      connection.rollback();
    }
    connection.setAutoCommit(true);
  }
}
