package attache.bench;

import attache.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A log with as many events as are wanted: a few hundred deals that took the road, and copies of
 * them under other names made by PostgreSQL itself. The copies' hashes are made up; the chain goes
 * on from the last one, which is all that writing, reading and views ask of it.
 */
final class FilledLog {
  private static final int DEALS = 256;
  private static final long SAMPLE = (long) DEALS * Samples.EVENTS;

  private FilledLog() {}

  /** Fills an empty log with at least so many events, and gives their number. */
  static long fill(TestDatabase database, long events) throws SQLException, InterruptedException {
    try (var writing = new WritingSide(database)) {
      new DeskCommand(writing.desk()).record(DEALS);
    }
    long copies = Math.max(0, Math.ceilDiv(events, SAMPLE) - 1);
    try (var connection = database.dataSource().getConnection();
        var statement =
            connection.prepareStatement(
                """
                insert into ledger.event
                  (position, recorded_at, sequence, version, id, stream, name, actor, data, meta,
                   hash)
                select e.position + copy * ?, e.recorded_at + copy * interval '1 microsecond',
                  e.sequence, e.version, gen_random_uuid(), e.stream || '-' || copy, e.name,
                  e.actor, e.data, e.meta, sha256((e.position + copy * ?)::text::bytea)
                from generate_series(?::bigint, ?::bigint) as copy
                cross join (
                  select position, (select max(recorded_at) from ledger.event) as recorded_at,
                    sequence, version, stream, name, actor, data, meta
                  from ledger.event
                  where position <= ?
                  order by position) as e
                order by copy, e.position
                """)) {
      for (long from = 1; from <= copies; from += 100) {
        statement.setLong(1, SAMPLE);
        statement.setLong(2, SAMPLE);
        statement.setLong(3, from);
        statement.setLong(4, Math.min(copies, from + 99));
        statement.setLong(5, SAMPLE);
        statement.executeUpdate();
      }
      try (var tidy = connection.createStatement()) {
        tidy.execute("vacuum (analyze) ledger.event");
        tidy.execute("checkpoint");
      }
    }
    return (copies + 1) * SAMPLE;
  }

  /**
   * Makes the views believe that they have followed so far, so that the service builds them when
   * asked to and not by itself.
   */
  static void pretendFollowed(TestDatabase database) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update views.segment
          set position = (select max(position) from ledger.event)
          """);
    }
  }

  /** The service over a filled log, with all views built and PostgreSQL's statistics up to date. */
  static RunningService service(Path jar, TestDatabase database)
      throws SQLException, IOException, InterruptedException {
    pretendFollowed(database);
    var service = new RunningService(jar, database);
    try (var connection = database.dataSource().getConnection();
        var tidy = connection.createStatement()) {
      Rebuild.rebuild(service);
      tidy.execute("vacuum (analyze)");
      return service;
    } catch (SQLException | IOException | InterruptedException failure) {
      service.close();
      throw failure;
    }
  }

  /** Copies of a sample deal are many; their ids say which. */
  static String id(long deal) {
    long copy = deal / DEALS;
    long sample = 1 + deal % DEALS;
    return "deal-sample-" + sample + (copy == 0 ? "" : "-" + copy);
  }
}
