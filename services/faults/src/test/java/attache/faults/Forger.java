package attache.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.proof.Hashes;
import attache.proof.json.CanonicalJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Whoever owns the database: writes into the log past the service, and keeps the chain. */
final class Forger {

  private record End(long position, byte[] hash, String time, long sequence) {}

  private final Connection log;

  Forger(Connection log) {
    this.log = log;
  }

  /** Appends an event to a stream, under a key, and tells its position. */
  long append(String stream, String name, int version, String data, String key)
      throws SQLException {
    log.setAutoCommit(false);
    try {
      var end = end(stream);
      var id = UUID.randomUUID();
      var leaf =
          """
          {"actor": "forger", "data": %s, "id": "%s", "meta": {"via": "api"}, "name": "%s",
            "position": %d, "recordedAt": "%s", "sequence": %d, "stream": "%s", "version": %d}
          """
              .formatted(data, id, name, end.position + 1, end.time, end.sequence, stream, version);
      var hash = Hashes.chained(end.hash, Hashes.leaf(CanonicalJson.object(leaf).getBytes(UTF_8)));
      insert(end, id, stream, name, version, CanonicalJson.object(data), hash);
      use(key, end.position + 1);
      log.commit();
      return end.position + 1;
    } finally {
      log.setAutoCommit(true);
    }
  }

  /** Holds the log's lock from here to the commit, as every writer does. */
  private End end(String stream) throws SQLException {
    try (var lock = log.createStatement()) {
      lock.execute("select pg_advisory_xact_lock(119182731994482)");
    }
    try (var statement =
        log.prepareStatement(
            """
            select position, hash,
              to_char(greatest(recorded_at, clock_timestamp()) at time zone 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
              (select count(*) from ledger.event where stream = ?)
            from ledger.event
            order by position desc
            limit 1
            """)) {
      statement.setString(1, stream);
      try (var row = statement.executeQuery()) {
        row.next();
        return new End(row.getLong(1), row.getBytes(2), row.getString(3), row.getLong(4));
      }
    }
  }

  private void insert(
      End end, UUID id, String stream, String name, int version, String data, byte[] hash)
      throws SQLException {
    try (var insert =
        log.prepareStatement(
            """
            insert into ledger.event
              (position, recorded_at, sequence, version, id, stream, name, actor, data, meta, hash)
            values (?, ?::timestamptz, ?, ?, ?, ?, ?, 'forger', ?::json, '{"via":"api"}', ?)
            """)) {
      insert.setLong(1, end.position + 1);
      insert.setString(2, end.time);
      insert.setLong(3, end.sequence);
      insert.setInt(4, version);
      insert.setObject(5, id);
      insert.setString(6, stream);
      insert.setString(7, name);
      insert.setString(8, data);
      insert.setBytes(9, hash);
      insert.executeUpdate();
    }
  }

  private void use(String key, long position) throws SQLException {
    try (var insert =
        log.prepareStatement("insert into ledger.idempotency values (?, '\\x00', ?, ?)")) {
      insert.setString(1, key);
      insert.setLong(2, position);
      insert.setLong(3, position);
      insert.executeUpdate();
    }
  }
}
