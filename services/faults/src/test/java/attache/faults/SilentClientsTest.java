package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hundreds of clients hold on and never read: nobody else notices, not even who stops the service.
 */
@Tag("slow")
class SilentClientsTest {

  private static final int OF_EACH = 60;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @Test
  void thoseWhoNeverReadKeepNeitherOthersNorTheEndWaiting() throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl());
        var silent = new Silent(service.client())) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      load.awaitMore(2_000);
      auditor.keepCheckpoint(service.client());

      for (int i = 0; i < OF_EACH; i++) {
        silent.ask("/api/v1/events?limit=1000000");
        silent.ask("/api/v1/events/stream?after=0");
        silent.ask("/api/v1/audit/export");
        silent.beginToPost("/api/v1/records");
        silent.beginToPost("/api/v1/import");
        silent.beginToAsk();
      }
      load.awaitMore(500);
      Readers.areServed(service.client());

      var stopping = service.stop();
      assertThat(stopping).isLessThan(Duration.ofSeconds(5));
      service.start();
      service.awaitReady();
      load.awaitMore(50);

      try (var log = postgres.connect()) {
        var tally = Aftermath.check(service, log, load.stop(), auditor);
        System.out.println(
            tally.line(
                "%d clients that never read, stopped in %d ms"
                    .formatted(silent.count(), stopping.toMillis())));
      }
    }
  }
}
