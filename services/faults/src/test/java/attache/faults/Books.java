package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what clients heard with what the log has: each acknowledged write once, no other. */
final class Books {

  private record Entry(@Nullable String record, @Nullable String development, long position) {}

  private final Map<String, Entry> underKey = new HashMap<>();
  private long events;

  private Books() {}

  static Tally balance(Connection log, Collection<Write> writes, int checkpoints)
      throws SQLException {
    var books = new Books();
    books.read(log);
    return books.compare(writes, checkpoints);
  }

  /**
   * Every event that was not imported must stand under exactly one key, and every key lead to one
   * event.
   */
  private void read(Connection log) throws SQLException {
    try (var statement = log.createStatement();
        var row =
            statement.executeQuery(
                """
                select key, e.stream, case when sequence > 0 then coalesce(data ->> 'id', data ->> 'development') end, position
                from ledger.event e
                full join ledger.idempotency i on position = first_position
                where e.stream is null
                  or (e.stream not like 'ledger:%' and coalesce(meta ->> 'via', '') <> 'import')
                """)) {
      while (row.next()) {
        var entry = new Entry(row.getString(2), row.getString(3), row.getLong(4));
        assertThat(row.getString(1)).as("the key of %s", entry).isNotNull();
        assertThat(entry.record).as("the event under %s", row.getString(1)).isNotNull();
        assertThat(underKey.put(row.getString(1), entry)).as("a second event: %s", entry).isNull();
        events++;
      }
    }
  }

  private Tally compare(Collection<Write> writes, int checkpoints) {
    var unexplained = new HashSet<>(underKey.keySet());
    var count = new HashMap<Write.Fate, Long>();
    long doubtfulAndRecorded = 0;
    for (var write : writes) {
      count.merge(write.fate(), 1L, Long::sum);
      unexplained.remove(write.key);
      @Nullable Entry entry = underKey.get(write.key);
      switch (write.fate()) {
        case ACKNOWLEDGED ->
            assertThat(entry)
                .as("acknowledged under %s", write.key)
                .isEqualTo(new Entry(write.record, write.development, write.position()));
        case IN_DOUBT -> {
          if (entry != null) {
            doubtfulAndRecorded++;
            assertThat(entry)
                .isEqualTo(new Entry(write.record, write.development, entry.position()));
          }
        }
        case REFUSED, NOT_SENT ->
            assertThat(entry).as("nothing was to be recorded under %s", write.key).isNull();
      }
    }
    assertThat(unexplained).as("keys that nobody sent").isEmpty();
    return new Tally(
        events,
        count.getOrDefault(Write.Fate.ACKNOWLEDGED, 0L),
        count.getOrDefault(Write.Fate.IN_DOUBT, 0L),
        doubtfulAndRecorded,
        count.getOrDefault(Write.Fate.REFUSED, 0L),
        writes.stream().filter(Write::wasSentAgain).count(),
        checkpoints);
  }
}
