package attache.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The log read stream by stream instead of along its positions, on the caller's connection: for
 * whoever takes up every stream from its beginning.
 *
 * <p>For one thread. Hands out whole streams, several at once; only one that is larger than a page
 * comes in parts, each a page of its own.
 */
public final class WholeStreams {
  private static final int MOST_EVENTS = 1_000;
  private static final long MOST_CHARACTERS = 2L << 20;
  private static final int FETCHED_AT_ONCE = 100;

  /**
   * Some streams, or a part of one.
   *
   * @param complete false where the last stream goes on in the next page
   */
  public record Page(List<Recorded> events, boolean complete) {}

  private final long until;
  private String stream;
  private long sequence = Long.MAX_VALUE;

  /**
   * @param after the last stream that is not wanted
   * @param until the last position that is wanted
   */
  public WholeStreams(String after, long until) {
    this.stream = after;
    this.until = until;
  }

  /** The next page; one without events when there are no more. */
  public Page next(Connection connection) throws SQLException {
    var events = new ArrayList<Recorded>();
    boolean goesOn = fill(events, connection);
    if (events.isEmpty()) {
      return new Page(List.of(), true);
    }
    var last = events.getLast();
    if (goesOn && !events.getFirst().stream().equals(last.stream())) {
      events.removeIf(event -> event.stream().equals(last.stream()));
      goesOn = false;
    }
    stream = events.getLast().stream();
    sequence = goesOn ? last.sequence() : Long.MAX_VALUE;
    return new Page(events, !goesOn);
  }

  /** True where there is more of the last stream. */
  private boolean fill(List<Recorded> events, Connection connection) throws SQLException {
    connection.setAutoCommit(false); // or the driver fetches everything at once
    try (var statement =
        connection.prepareStatement(
            """
            select %s
            from ledger.event
            where (stream, sequence) > (?, ?)
              and position <= ?
            order by stream, sequence
            limit ?
            """
                .formatted(Rows.COLUMNS))) {
      statement.setFetchSize(FETCHED_AT_ONCE);
      statement.setString(1, stream);
      statement.setLong(2, sequence);
      statement.setLong(3, until);
      statement.setInt(4, MOST_EVENTS + 1);
      try (var rows = statement.executeQuery()) {
        long characters = 0;
        while (rows.next()) {
          var event = Rows.one(rows);
          if (events.size() == MOST_EVENTS || characters >= MOST_CHARACTERS) {
            return event.stream().equals(events.getLast().stream());
          }
          events.add(event);
          characters += event.data().length();
        }
        return false;
      }
    } finally {
      connection.rollback();
    }
  }
}
