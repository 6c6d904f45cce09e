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
  void killMinus9OfPostgresUnderLoadIsSurvivedWithoutARestartOfTheService() throws Exception {
    var tally =
        Kills.underLoad(
            directory,
            random,
            (nth, postgres, _) -> {
              switch (nth % 3) {
                case 0 -> killAll(postgres);
                case 1 -> killPostmaster(postgres);
                default -> killABackend(postgres);
              }
            });

    System.out.println(tally.line(Kills.WANTED + " kills of PostgreSQL"));
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
