package attache.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's disk is full, and later is not. */
@Tag("slow")
class FullDiskTest {

  private static final int MEGABYTES = 160;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  /** PostgreSQL goes on, refuses what it cannot keep, and needs nobody's help. */
  @Test
  void theDiskOfTheTablesIsFull() throws Exception {
    try (var disk = SmallDisk.at(directory.resolve("disk"), MEGABYTES);
        var postgres = Postgres.in(disk.path(), directory.resolve("wal"));
        var service = Service.start(directory, "service", postgres.jdbcUrl());
        var log = postgres.connect()) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      load.awaitMore(100);
      auditor.keepCheckpoint(service.client());

      long filled = disk.fill();
      load.awaitRefusals(10);
      Readers.areServed(service.client());
      disk.makeRoom();
      load.awaitMore(100);

      var tally = Aftermath.check(service, log, load.stop(), auditor);
      System.out.println(
          tally.line("the disk of the tables filled up with %,d bytes".formatted(filled)));
    }
  }

  /** PostgreSQL itself goes down and comes back only once it is started with room to write. */
  @Test
  void theDiskOfTheWriteAheadLogIsFull() throws Exception {
    try (var disk = SmallDisk.at(directory.resolve("disk"), MEGABYTES);
        var postgres = Postgres.in(directory, disk.path().resolve("wal"));
        var service = Service.start(directory, "service", postgres.jdbcUrl())) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      load.awaitMore(100);
      auditor.keepCheckpoint(service.client());

      long filled = disk.fill();
      Patience.until("PostgreSQL gives up", () -> postgres.postmaster().isEmpty());
      load.awaitRefusals(10);
      disk.makeRoom();
      postgres.start();
      load.awaitMore(100);

      try (var log = postgres.connect()) {
        var tally = Aftermath.check(service, log, load.stop(), auditor);
        System.out.println(
            tally.line(
                "the disk of the write-ahead log filled up with %,d bytes".formatted(filled)));
      }
    }
  }
}
