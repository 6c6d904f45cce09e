package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
  void kill_minus_9_of_the_service_under_load_loses_nothing_that_was_acknowledged()
      throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl())) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      for (int kill = 0; kill < Kills.WANTED; kill++) {
        load.awaitMore(50 + random.nextInt(100));
        auditor.keepCheckpoint(service.client());
        load.awaitMore(random.nextInt(50));
        service.kill();
        service.start();
        service.awaitReady();
      }
      load.awaitMore(50);

      try (var log = postgres.connect()) {
        var tally = Aftermath.check(service, log, load.stop(), auditor);
        System.out.println(tally.line(Kills.WANTED + " kills of the service"));
        assertThat(tally.inDoubt()).as("kills that hit no write").isPositive();
      }
    }
  }
}
