package attache.faults;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of PostgreSQL, again and again, while clients record; the service is never restarted. */
@Tag("slow")
class KilledPostgresTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private final Random random = new Random(2);

  @Test
  void killMinus9OfPostgresUnderLoadIsSurvivedWithoutARestartOfTheService()
      throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl())) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      for (int kill = 0; kill < Kills.WANTED; kill++) {
        load.awaitMore(50 + random.nextInt(100));
        auditor.keepCheckpoint(service.client());
        load.awaitMore(random.nextInt(50));
        switch (kill % 3) {
          case 0 -> killAll(postgres);
          case 1 -> killPostmaster(postgres);
          default -> killABackend(postgres);
        }
      }
      load.awaitMore(50);

      try (var log = postgres.connect()) {
        var tally = Aftermath.check(service, log, load.stop(), auditor);
        System.out.println(tally.line(Kills.WANTED + " kills of PostgreSQL"));
      }
    }
  }

  private static void killAll(Postgres postgres) {
    var children = postgres.children();
    postgres.postmaster().ifPresent(ProcessHandle::destroyForcibly);
    children.forEach(ProcessHandle::destroyForcibly);
    postgres.start();
  }

  private static void killPostmaster(Postgres postgres) {
    postgres.postmaster().ifPresent(ProcessHandle::destroyForcibly);
    postgres.start();
  }

  /** Then the postmaster throws everyone out and recovers by itself. */
  private void killABackend(Postgres postgres) {
    var children = postgres.children();
    children.get(random.nextInt(children.size())).destroyForcibly();
  }
}
