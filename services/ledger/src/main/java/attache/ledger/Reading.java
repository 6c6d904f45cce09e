package attache.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions the log answers, one statement each. */
final class Reading {

  private static final int AT_ONCE = 100;
  private static final long MOST_CHARACTERS = 4L << 20;

  private Reading() {}

  static List<Recorded> stream(Connection connection, String stream, long fromSequence)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select %s
            from ledger.event
            where stream = ?
              and sequence >= ?
            order by sequence
            """
                .formatted(Rows.COLUMNS))) {
      statement.setString(1, stream);
      statement.setLong(2, fromSequence);
      try (var rows = statement.executeQuery()) {
        return Rows.all(rows);
      }
    }
  }

  /** At most so many, and fewer where they are large: an event may have a million characters. */
  static List<Recorded> log(Connection connection, long afterPosition, int limit)
      throws SQLException {
    var events = new ArrayList<Recorded>();
    long characters = 0;
    boolean more = true;
    while (more && events.size() < limit && characters < MOST_CHARACTERS) {
      int asked = Math.min(limit - events.size(), AT_ONCE);
      var found =
          next(connection, events.isEmpty() ? afterPosition : events.getLast().position(), asked);
      events.addAll(found);
      characters += found.stream().mapToLong(event -> event.data().length()).sum();
      more = found.size() == asked;
    }
    return events;
  }

  private static List<Recorded> next(Connection connection, long afterPosition, int limit)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select %s
            from ledger.event
            where position > ?
            order by position
            limit ?
            """
                .formatted(Rows.COLUMNS))) {
      statement.setLong(1, afterPosition);
      statement.setInt(2, limit);
      try (var rows = statement.executeQuery()) {
        return Rows.all(rows);
      }
    }
  }

  static long version(Connection connection, String stream) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select coalesce(max(sequence) + 1, 0)
            from ledger.event
            where stream = ?
            """)) {
      statement.setString(1, stream);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static Head head(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement(
                """
                select position, hash, recorded_at
                from ledger.event
                order by position desc
                limit 1
                """);
        var row = statement.executeQuery()) {
      return row.next()
          ? new Head(
              row.getLong(1), row.getBytes(2), row.getObject(3, OffsetDateTime.class).toInstant())
          : Head.EMPTY;
    }
  }

  static long positionAt(Connection connection, Instant instant) throws SQLException {
    try (var statement = connection.prepareStatement("select ledger.position_at(?)")) {
      statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static Known.@Nullable UsedKey key(Connection connection, String key) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select %s, request_hash
            from ledger.idempotency
            left join ledger.event on position between first_position and last_position
            where key = ?
            order by position
            """
                .formatted(Rows.COLUMNS))) {
      statement.setString(1, key);
      try (var rows = statement.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        var requestHash = rows.getBytes("request_hash");
        var events = new ArrayList<Recorded>();
        do {
          if (rows.getLong("position") > 0) {
            events.add(Rows.one(rows));
          }
        } while (rows.next());
        return new Known.UsedKey(requestHash, List.copyOf(events));
      }
    }
  }
}
