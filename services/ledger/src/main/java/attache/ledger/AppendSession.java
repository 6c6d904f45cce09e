package attache.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The appender's connection: its transactions, the lock, and what is read under it. */
final class AppendSession implements AutoCloseable {

  /** "ledger" in ASCII. Shared by all instances that write to one database. */
  static final String LOCK = "119182731994482";

  private final Connection connection;
  private final PreparedStatement lock;
  private final PlanWrite write;

  /** Takes the connection over, and closes it where it cannot be used. */
  static AppendSession on(Connection connection, Duration silence) throws SQLException {
    try {
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
      return new AppendSession(connection);
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  AppendSession(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(true);
    this.lock =
        PlanWrite.prepare(
            connection,
            """
            select set_config('idle_in_transaction_session_timeout', '5s', true),
              pg_advisory_xact_lock(%s)
            """
                .formatted(LOCK));
    this.write = new PlanWrite(connection);
  }

  /** Makes what follows one transaction, with the lock held until its commit. */
  void lock() throws SQLException {
    connection.setAutoCommit(false);
    lock.execute();
  }

  boolean commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    return true;
  }

  void rollback() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** {@link PlanWrite#write}, in the transaction of the lock or in one of its own. */
  boolean write(Plan plan) throws SQLException {
    return write.write(plan);
  }

  /** The log's end, and the database's time. */
  record Now(Head head, Instant time) {}

  Now now() throws SQLException {
    try (var statement =
            connection.prepareStatement(
                """
                select clock_timestamp(), e.position, e.hash, e.recorded_at
                from (values (1)) as always
                left join lateral (
                  select position, hash, recorded_at
                  from ledger.event
                  order by position desc
                  limit 1) e on true
                """);
        var row = statement.executeQuery()) {
      row.next();
      var time = instant(row, 1);
      long position = row.getLong(2);
      var head = position == 0 ? Head.EMPTY : new Head(position, row.getBytes(3), instant(row, 4));
      return new Now(head, time);
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  /** Whether a plan that may or may not have been committed is in the log. */
  boolean has(Plan plan) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select 1
            from ledger.event
            where position = ?
              and hash = ?
            """)) {
      statement.setLong(1, plan.after().position());
      statement.setBytes(2, plan.after().hash());
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** All that a plan for this batch depends on, beside the head. */
  Known learn(List<Pending> batch) throws SQLException {
    var streams =
        batch.stream()
            .flatMap(p -> p.append().parts().stream())
            .map(Append::stream)
            .distinct()
            .toArray(String[]::new);
    var keys =
        batch.stream()
            .map(p -> p.append().key())
            .filter(Objects::nonNull)
            .map(IdempotencyKey::value)
            .distinct()
            .toArray(String[]::new);
    return new Known(versions(streams), keys.length == 0 ? Map.of() : usedKeys(keys), true);
  }

  /** How many events each stream has. */
  Map<String, Long> versions(String[] streams) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select s.stream,
              coalesce((select max(sequence) + 1 from ledger.event where stream = s.stream), 0)
            from unnest(?::text[]) as s (stream)
            """)) {
      statement.setObject(1, streams);
      var versions = new HashMap<String, Long>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          versions.put(row.getString(1), row.getLong(2));
        }
      }
      return versions;
    }
  }

  private Map<String, Known.UsedKey> usedKeys(String[] keys) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select key
            from ledger.idempotency
            where key = any (?::text[])
            """)) {
      statement.setObject(1, keys);
      var used = new HashMap<String, Known.UsedKey>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var key = row.getString(1);
          used.put(key, Reading.key(connection, key));
        }
      }
      return used;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
