package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL comes back in read-only: readers go on, writers are told to come back. */
@Tag("slow")
class ReadOnlyDatabaseTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @Test
  void aServerRestartedInReadOnlyAndAgainAsItWas() throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl())) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      load.awaitMore(100);
      auditor.keepCheckpoint(service.client());

      postgres.stop();
      postgres.start("default_transaction_read_only=on");
      onlyWritersAreRefused(service.client(), load);
      postgres.stop();
      postgres.start();
      load.awaitMore(100);

      settle(postgres, service, auditor, load, "a restart in read-only");
    }
  }

  @Test
  void aStandbyThatIsPromoted() throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl())) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      load.awaitMore(100);
      auditor.keepCheckpoint(service.client());

      postgres.stop();
      Files.createFile(postgres.data().resolve("standby.signal"));
      postgres.start();
      onlyWritersAreRefused(service.client(), load);
      postgres.promote();
      load.awaitMore(100);

      settle(postgres, service, auditor, load, "a standby in place of the primary, then promoted");
    }
  }

  private static void onlyWritersAreRefused(Client service, Load load) throws IOException {
    load.awaitRefusals(8);
    assertThat(service.isReady()).isTrue();
    Readers.areServed(service);
  }

  private static void settle(
      Postgres postgres, Service service, Auditor auditor, Load load, String injected)
      throws Exception {
    try (var log = postgres.connect()) {
      var tally = Aftermath.check(service, log, load.stop(), auditor);
      System.out.println(tally.line(injected));
    }
  }
}
