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
  void everyConnectionIsTerminatedAgainAndAgainUnderLoad() throws Exception {
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

  /** With two instances the log is written under its lock, with a commit of its own. */
  @Test
  void theAnswerToACommitNeverComes() throws Exception {
    try (var postgres = Postgres.in(directory);
        var wire = Wire.to(postgres);
        var one = Service.start(directory, "one", wire.jdbcUrl());
        var other = Service.start(directory, "other", wire.jdbcUrl());
        var log = postgres.connect()) {
      var auditor = new Auditor(directory);
      var load = Load.on(one.client(), other.client());
      for (int round = 0; round < 5 * Kills.WANTED; round++) {
        load.awaitMore(20);
        wire.cutAfterCommit();
      }
      auditor.keepCheckpoint(one.client());
      load.awaitMore(50);

      var writes = load.stop();
      var tally = Aftermath.check(one, log, writes, auditor);
      Aftermath.check(other, log, writes, auditor);
      System.out.println(tally.line(wire.swallowed() + " answers to a commit cut off"));
      assertThat(wire.swallowed()).isEqualTo(5 * Kills.WANTED);
      assertThat(tally.inDoubt()).as("the log looks, so no client is left in doubt").isZero();
    }
  }

  /** As when a machine on the way loses its power: nobody says that the connection is gone. */
  @Test
  void allConnectionsFallSilent() throws Exception {
    try (var postgres = Postgres.in(directory);
        var wire = Wire.to(postgres);
        var service = Service.start(directory, "service", wire.jdbcUrl());
        var log = postgres.connect()) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      load.awaitMore(100);
      auditor.keepCheckpoint(service.client());
      int silent = wire.fallSilent();
      load.awaitMore(100);

      var tally = Aftermath.check(service, log, load.stop(), auditor);
      System.out.println(tally.line(silent + " connections fell silent"));
    }
  }
}
