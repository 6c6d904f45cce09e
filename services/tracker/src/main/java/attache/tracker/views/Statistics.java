package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets PostgreSQL look at the live rows whenever the log has doubled. By itself it looks once a
 * minute, and until then plans as if a new database were empty: it goes through all that there is.
 *
 * <p>For one thread.
 */
final class Statistics {
  /** As many rows are found fast however they are looked for. */
  private static final long FEW = 50;

  private final DataSource database;
  private final Reached reached;
  private long seen = -1;

  Statistics(DataSource database, Reached reached) {
    this.database = database;
    this.reached = reached;
  }

  /** Does so where it is due and this instance follows the log. */
  void renew() throws SQLException {
    Stand stand = reached.here();
    if (stand == null) {
      return;
    }
    if (seen < 0) {
      seen = stand.position();
    }
    if (stand.position() > 2 * seen + FEW) {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement("select views.look(?)")) {
        statement.setShort(1, stand.slot());
        statement.execute();
      }
      seen = stand.position();
    }
  }
}
