package attache.tracker.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of a data directory: starts, finds and stops it. */
final class Postmaster {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);

  private final Programs programs;
  private final DataDirectory directory;

  Postmaster(Programs programs, DataDirectory directory) {
    this.programs = programs;
    this.directory = directory;
  }

  /**
   * Starts it.
   *
   * @param wanted whether it still is
   */
  void start(int port, BooleanSupplier wanted) {
    var options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
                .formatted(port)
            + " -c synchronous_commit=on -c full_page_writes=on";
    var patience = Instant.now().plusSeconds(30);
    var started = start(options);
    // when its server was killed, a connection that is still at work ends only after it noticed
    while (started.said().contains("shared memory")
        && wanted.getAsBoolean()
        && Instant.now().isBefore(patience)) {
      LockSupport.parkNanos(200_000_000);
      started = start(options);
    }
    if (!started.succeeded()) {
      throw directory.refused("does not start", started.said());
    }
  }

  /** Recovery after a crash may take its time, hence the long wait. */
  private Programs.Outcome start(String options) {
    var log = directory.log();
    var outcome =
        programs.run(
            "pg_ctl",
            "start",
            "--wait",
            "--timeout=300",
            "--pgdata=" + directory.cluster(),
            "--log=" + log,
            "--options=" + options);
    return outcome.succeeded() || !Files.exists(log)
        ? outcome
        : new Programs.Outcome(false, outcome.said() + "\n" + read(log));
  }

  /** A server that outlived its service, as after kill -9. It is ours: we hold the directory. */
  void stopLeftOver() {
    var pidFile = directory.cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    if (process().isPresent()) {
      log.info("Stopping the PostgreSQL that an earlier run left behind");
      stop();
    } else {
      // The number may belong to any other process by now, and PostgreSQL would take it for a
      // server. Should a backend still live, PostgreSQL finds its shared memory and refuses.
      try {
        Files.delete(pidFile);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Disconnects clients and ends, in 2 s or by force; what was committed is safe either way. */
  void stop() {
    if (!stop("fast", 2).succeeded()) {
      var stopped = stop("immediate", 10);
      if (!stopped.succeeded() && process().isPresent()) {
        log.warn("PostgreSQL does not stop: {}", stopped.said());
      }
    }
  }

  private Programs.Outcome stop(String mode, int seconds) {
    return programs.run(
        "pg_ctl",
        "stop",
        "--wait",
        "--mode=" + mode,
        "--timeout=" + seconds,
        "--pgdata=" + directory.cluster());
  }

  /** The running server of this directory, if any. */
  Optional<ProcessHandle> process() {
    try {
      var pidFile = Files.readString(directory.cluster().resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(pidFile.lines().findFirst().orElse("0")))
          .filter(Postmaster::isPostgres);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .orElse(false);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
