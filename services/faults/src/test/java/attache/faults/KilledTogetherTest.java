package attache.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The service with the PostgreSQL it brings along: either is killed, or both at once. */
@Tag("slow")
class KilledTogetherTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @AfterEach
  void leaveNothingRunning() {
    postmaster().ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void killMinus9OfTheServiceOfItsOwnPostgresAndOfBoth() throws Exception {
    try (var service = Service.withItsOwnDatabase(directory)) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      for (int kill = 0; kill < Kills.WANTED; kill++) {
        load.awaitMore(80);
        auditor.keepCheckpoint(service.client());
        load.awaitMore(20);
        switch (kill % 3) {
          case 0 -> postmaster().ifPresent(ProcessHandle::destroyForcibly);
          case 1 -> restart(service);
          default -> {
            postmaster().ifPresent(ProcessHandle::destroyForcibly);
            restart(service);
          }
        }
      }
      load.awaitMore(50);

      var writes = load.stop();
      try (var log = connect()) {
        var tally = Aftermath.check(service, log, writes, auditor);
        System.out.println(
            tally.line(Kills.WANTED + " kills of the service's own PostgreSQL, of it, or of both"));
      }
      service.stop();
    }
  }

  private static void restart(Service service) {
    service.kill();
    service.start();
    service.awaitReady();
  }

  private Path pidFile() {
    return directory.resolve("attache/data/postmaster.pid");
  }

  private Optional<ProcessHandle> postmaster() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst()));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private Connection connect() throws SQLException, IOException {
    var port = Files.readAllLines(pidFile()).get(3);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%s/attache".formatted(port),
        "attache",
        Files.readString(directory.resolve("attache/password")).strip());
  }
}
