package attache.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.postgresql.PGStatement;

/** The statement that writes a plan, prepared once a connection. */
final class PlanWrite {

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
          .formatted(AppendSession.LOCK);

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
              .formatted(AppendSession.LOCK)
          + WRITE;

  private final OneEventWrite writeOne;
  private final PreparedStatement write;
  private final PreparedStatement writeWithKeys;

  PlanWrite(Connection connection) throws SQLException {
    this.writeOne = new OneEventWrite(connection);
    this.write = prepare(connection, WRITE);
    this.writeWithKeys = prepare(connection, WRITE_WITH_KEYS);
  }

  /** Prepared on the server from its first use on. */
  static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.unwrap(PGStatement.class).setPrepareThreshold(1);
    return statement;
  }

  /**
   * Writes a plan's events and keys.
   *
   * @return false when nothing was written because our clock is not the database's
   * @throws SQLException in state 23505 when nothing was written because the plan presumed wrong
   */
  boolean write(Plan plan) throws SQLException {
    if (plan.keys().isEmpty() && plan.events().size() == 1) {
      return writeOne.write(plan);
    }
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

  static int bindClock(PreparedStatement statement, int at, Plan plan) throws SQLException {
    statement.setObject(++at, utc(plan.now().minus(LogClock.TOLERANCE)));
    statement.setObject(++at, utc(plan.now().plus(LogClock.TOLERANCE)));
    return at;
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
