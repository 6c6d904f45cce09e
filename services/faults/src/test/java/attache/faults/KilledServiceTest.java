package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the service, again and again, while clients record. */
@Tag("slow")
class KilledServiceTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private final Random random = new Random(1);

  @Test
  void killMinus9OfTheServiceUnderLoadLosesNothingThatWasAcknowledged() throws Exception {
    var tally =
        Kills.underLoad(
            directory,
            random,
            (nth, postgres, service) -> {
              service.kill();
              if (nth % 5 == 2) {
                killWhileItStarts(service, postgres);
              }
              service.start();
              service.awaitReady();
            });

    System.out.println(
        tally.line(
            "%d kills of the service at work and %d while it started"
                .formatted(Kills.WANTED, (Kills.WANTED + 2) / 5)));
    assertThat(tally.inDoubt()).as("kills that hit no write").isPositive();
  }

  /** Once it has connected to the database, and before it is ready. */
  private static void killWhileItStarts(Service service, Postgres postgres) throws SQLException {
    try (var watcher = postgres.connect()) {
      Patience.until("PostgreSQL has noticed that it was killed", () -> !isConnected(watcher));
      service.start();
      Patience.until("it connects", () -> isConnected(watcher));
      service.kill();
    }
  }

  private static boolean isConnected(Connection watcher) {
    try (var statement = watcher.createStatement();
        var row =
            statement.executeQuery(
                """
                select exists (
                  select
                  from pg_stat_activity
                  where datname = current_database()
                    and pid <> pg_backend_pid())
                """)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
