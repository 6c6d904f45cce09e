package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the log with another number of segments from now on. */
final class Resize {
  private static final Logger log = LoggerFactory.getLogger(Resize.class);
  private static final int BATCH = 1_000;

  private final DataSource database;
  private final Ledger ledger;
  private final Replay replay;

  Resize(DataSource database, Ledger ledger, Replay replay) {
    this.database = database;
    this.ledger = ledger;
    this.replay = replay;
  }

  void to(int segments) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Segments before = Segments.hold(connection);
        if (before.places().size() != segments) {
          level(connection, before);
          replace(connection, before, segments);
          log.info("The views follow the log in {} segments from now on", segments);
        }
        connection.commit();
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /** Brings all segments to where the furthest is: only then can records change their segment. */
  private void level(Connection connection, Segments before) throws SQLException {
    ParkedTable.Contents parked = ParkedTable.read(connection, before.slot());
    RowFold fold = new RowFold(replay, BATCH, parked.streams(), parked.discarded());
    for (long at = before.least(); at < before.furthest(); ) {
      List<Recorded> events = ledger.read(at, (int) Math.min(BATCH, before.furthest() - at));
      OneByOne.write(
              connection,
              before.slot(),
              fold,
              events.stream().filter(event -> !before.isPast(event)).toList())
          .forEach(fold::written);
      at = events.getLast().position();
    }
  }

  private static void replace(Connection connection, Segments before, int segments)
      throws SQLException {
    long upheavals = before.places().stream().mapToLong(Place::upheavals).max().orElse(0);
    try (PreparedStatement old =
            connection.prepareStatement("delete from views.segment where name = ?");
        PreparedStatement fresh =
            connection.prepareStatement(
                """
                insert into views.segment (name, segment, position, upheavals)
                select ?, segment, ?, ?
                from generate_series(0, ?) as segment
                """)) {
      old.setString(1, Place.NAME);
      old.executeUpdate();
      fresh.setString(1, Place.NAME);
      fresh.setLong(2, before.furthest());
      fresh.setLong(3, upheavals + 1);
      fresh.setInt(4, segments - 1);
      fresh.executeUpdate();
    }
  }
}
