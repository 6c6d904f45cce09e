package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Connections to the database end at the worst moment; clients of the service need not know. */
@Tag("slow")
class CutConnectionsTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @Test
  void every_connection_is_terminated_again_and_again_under_load() throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl());
        var log = postgres.connect()) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      long terminated = 0;
      for (int round = 0; round < 5 * Kills.WANTED; round++) {
        load.awaitMore(20);
        terminated += terminateAll(log);
      }
      auditor.keepCheckpoint(service.client());
      load.awaitMore(50);

      var tally = Aftermath.check(service, log, load.stop(), auditor);
      System.out.println(tally.line(terminated + " connections terminated"));
      assertThat(terminated).isGreaterThan(5L * Kills.WANTED);
    }
  }

  private static long terminateAll(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*) filter (where pg_terminate_backend(pid))
                from pg_stat_activity
                where datname = current_database()
                  and pid <> pg_backend_pid()
                """)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void the_answer_to_a_commit_never_comes() throws Exception {
    try (var postgres = Postgres.in(directory);
        var wire = Wire.to(postgres);
        var service = Service.start(directory, "service", wire.jdbcUrl());
        var log = postgres.connect()) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      for (int round = 0; round < 5 * Kills.WANTED; round++) {
        load.awaitMore(20);
        wire.cutAfterCommit();
      }
      auditor.keepCheckpoint(service.client());
      load.awaitMore(50);

      var tally = Aftermath.check(service, log, load.stop(), auditor);
      System.out.println(tally.line(wire.swallowed() + " answers to a commit cut off"));
      assertThat(wire.swallowed()).isEqualTo(5 * Kills.WANTED);
      assertThat(tally.inDoubt()).as("the log looks, so no client is left in doubt").isZero();
    }
  }
}
