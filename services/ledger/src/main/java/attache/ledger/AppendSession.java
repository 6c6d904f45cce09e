package attache.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postgresql.PGStatement;

/** The appender's connection: the lock, what is read under it, and the one write. */
final class AppendSession implements AutoCloseable {

  /** "ledger" in ASCII. Shared by all instances that write to one database. */
  private static final String LOCK = "119182731994482";

  /**
   * One statement, one round trip, one transaction. What the plan presumed is checked by the
   * constraints, at no cost: its first position is taken if anybody wrote since (positions have no
   * gaps), its sequences are taken if a stream has moved, its keys if they are used. The lock makes
   * instances queue up fairly instead of colliding; the clock is checked last.
   */
  private static final String WRITE =
      """
      insert into ledger.event
        (position, recorded_at, sequence, version, id, stream, name, actor, data, meta, hash)
      select unnest(?::bigint[]), ?, unnest(?::bigint[]), unnest(?::integer[]),
        unnest(?::text[])::uuid, unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
        unnest(?::text[])::json, unnest(?::text[])::json, unnest(?::bytea[])
      where (select pg_advisory_xact_lock(%s)) is not null
        and statement_timestamp() between ? and ?
      """
          .formatted(LOCK);

  /** The keys wait for the lock too: else two instances could wait for each other. */
  private static final String WRITE_WITH_KEYS =
      """
      with used as (
        insert into ledger.idempotency (key, request_hash, first_position, last_position)
        select k.key, k.request_hash, k.first_position, k.last_position
        from unnest(?::text[], ?::bytea[], ?::bigint[], ?::bigint[])
          as k (key, request_hash, first_position, last_position)
        where (select pg_advisory_xact_lock(%s)) is not null
          and statement_timestamp() between ? and ?)
      """
              .formatted(LOCK)
          + WRITE;

  private final Connection connection;
  private final PreparedStatement lock;
  private final PreparedStatement write;
  private final PreparedStatement writeWithKeys;

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
        prepare(
            """
            select set_config('idle_in_transaction_session_timeout', '5s', true),
              pg_advisory_xact_lock(%s)
            """
                .formatted(LOCK));
    this.write = prepare(WRITE);
    this.writeWithKeys = prepare(WRITE_WITH_KEYS);
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.unwrap(PGStatement.class).setPrepareThreshold(1);
    return statement;
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

  /**
   * Writes a plan's events and keys.
   *
   * @return false when nothing was written because our clock is not the database's
   * @throws SQLException in state 23505 when nothing was written because the plan presumed wrong
   */
  boolean write(Plan plan) throws SQLException {
    if (plan.keys().isEmpty()) {
      bindEvents(write, 0, plan);
      return write.executeUpdate() > 0;
    }
    bindEvents(writeWithKeys, bindKeys(writeWithKeys, plan), plan);
    return writeWithKeys.executeUpdate() > 0;
  }

  private static void bindEvents(PreparedStatement statement, int at, Plan plan)
      throws SQLException {
    var events = plan.events();
    int size = events.size();
    var positions = new long[size];
    var sequences = new long[size];
    var versions = new int[size];
    var ids = new String[size];
    var streams = new String[size];
    var names = new String[size];
    var actors = new String[size];
    var data = new String[size];
    var meta = new String[size];
    var hashes = new byte[size][];
    for (int i = 0; i < size; i++) {
      var event = events.get(i);
      positions[i] = event.position();
      sequences[i] = event.sequence();
      versions[i] = event.version();
      ids[i] = event.id().toString();
      streams[i] = event.stream();
      names[i] = event.name();
      actors[i] = event.actor();
      data[i] = event.data();
      meta[i] = event.meta();
      hashes[i] = event.hash();
    }
    statement.setObject(++at, positions);
    statement.setObject(++at, utc(plan.recordedAt()));
    statement.setObject(++at, sequences);
    statement.setObject(++at, versions);
    statement.setObject(++at, ids);
    statement.setObject(++at, streams);
    statement.setObject(++at, names);
    statement.setObject(++at, actors);
    statement.setObject(++at, data);
    statement.setObject(++at, meta);
    statement.setObject(++at, hashes);
    bindClock(statement, at, plan);
  }

  private static int bindKeys(PreparedStatement statement, Plan plan) throws SQLException {
    var keys = plan.keys();
    var used = keys.values();
    int at = 0;
    statement.setObject(++at, keys.keySet().toArray(String[]::new));
    statement.setObject(++at, used.stream().map(Known.UsedKey::requestHash).toArray(byte[][]::new));
    statement.setObject(
        ++at, used.stream().mapToLong(key -> key.events().getFirst().position()).toArray());
    statement.setObject(
        ++at, used.stream().mapToLong(key -> key.events().getLast().position()).toArray());
    return bindClock(statement, at, plan);
  }

  private static int bindClock(PreparedStatement statement, int at, Plan plan) throws SQLException {
    statement.setObject(++at, utc(plan.now().minus(LogClock.TOLERANCE)));
    statement.setObject(++at, utc(plan.now().plus(LogClock.TOLERANCE)));
    return at;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
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
    var streams = batch.stream().map(p -> p.append().stream()).distinct().toArray(String[]::new);
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
