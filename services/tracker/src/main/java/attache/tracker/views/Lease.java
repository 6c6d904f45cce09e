package attache.tracker.views;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The right to do what only one instance may, tied to a connection: when the instance dies, its
 * connection ends and the right is free for another.
 */
final class Lease implements AutoCloseable {
  /** To build a view anew. */
  static final long REBUILD = 0x4174_7461_6368_6500L;

  /**
   * What a crash loses of the views is derived again from the log: no wait for the disk. The few
   * rows of an update are found by key however small the table was when the plan was made. The
   * database notices within six seconds that a holder's machine is gone, not just its process.
   */
  private static final String SETTINGS =
      """
      %1$s synchronous_commit%2$s;
      %1$s enable_seqscan%2$s;
      %1$s enable_hashjoin%2$s;
      %1$s enable_mergejoin%2$s;
      %1$s plan_cache_mode%3$s;
      %1$s tcp_keepalives_idle%4$s;
      %1$s tcp_keepalives_interval%4$s;
      %1$s tcp_keepalives_count%4$s
      """;

  /** In milliseconds: an index over all that a large log has made takes minutes. */
  static final int LONGEST_STATEMENT = 30 * 60_000;

  private final Connection connection;
  private final long right;

  private Lease(Connection connection, long right) {
    this.connection = connection;
    this.right = right;
  }

  /** To follow the log into the live view with a segment. */
  static long follow(int segment) {
    return REBUILD + 1 + segment;
  }

  /** Leaves word who has the right to follow with a segment. */
  static void sign(Connection connection, int segment, String instance) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            update views.segment
            set holder = ?,
              held_at = clock_timestamp()
            where name = ?
              and segment = ?
            """)) {
      statement.setString(1, instance);
      statement.setString(2, Place.NAME);
      statement.setInt(3, segment);
      statement.executeUpdate();
    }
  }

  /** Takes the right, or {@code null} where another instance has it. */
  static @Nullable Lease take(DataSource database, long right) throws SQLException {
    Connection connection = database.getConnection();
    boolean taken = false;
    try {
      connection.setAutoCommit(true);
      if (!ask(connection, "select pg_try_advisory_lock(?)", right)) {
        return null;
      }
      run(connection, SETTINGS.formatted("set", " = off", " = force_generic_plan", " = 2"));
      connection.setAutoCommit(false);
      if (right == REBUILD) {
        connection.setNetworkTimeout(Runnable::run, LONGEST_STATEMENT);
      }
      taken = true;
      return new Lease(connection, right);
    } finally {
      if (!taken) {
        connection.close();
      }
    }
  }

  /** The connection to work on; its transactions are the holder's. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!connection.isClosed()) {
        if (!connection.getAutoCommit()) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
        run(connection, SETTINGS.formatted("reset", "", "", ""));
        ask(connection, "select pg_advisory_unlock(?)", right);
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static boolean ask(Connection connection, String sql, long right) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, right);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
