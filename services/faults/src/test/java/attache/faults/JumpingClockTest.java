package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The database's clock jumps, forwards and back, while clients record. */
@Tag("slow")
class JumpingClockTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private final Random random = new Random(7);

  @Test
  void timeStandsStillUntilAClockThatJumpedBackHasCaughtUp() throws Exception {
    try (var postgres = Postgres.in(directory);
        var log = postgres.connect()) {
      var clock = Clock.of(log);
      try (var service = Service.start(directory, "service", postgres.jdbcUrl())) {
        var auditor = new Auditor(directory);
        var load = Load.on(service.client());
        load.awaitMore(50);
        clock.set(Duration.ofHours(2));
        load.awaitMore(50);
        auditor.keepCheckpoint(service.client());
        for (int jump = 0; jump < Kills.WANTED; jump++) {
          clock.set(Duration.ofMinutes(random.nextInt(-1_000, 119)));
          load.awaitMore(20);
        }

        var tally = Aftermath.check(service, log, load.stop(), auditor);
        System.out.println(tally.line(Kills.WANTED + 1 + " jumps of the database's clock"));
        assertThat(standing(log)).isGreaterThan(20L * Kills.WANTED);
      }
    }
  }

  /** How many events bear the latest time there is: the one from before the clock jumped back. */
  private static long standing(Connection log) throws SQLException {
    try (var statement = log.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*)
                from ledger.event
                where recorded_at = (select max(recorded_at) from ledger.event)
                """)) {
      row.next();
      return row.getLong(1);
    }
  }
}
