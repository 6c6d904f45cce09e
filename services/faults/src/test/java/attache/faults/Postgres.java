package attache.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A durable PostgreSQL of our own, to be killed and started again on the same port. */
final class Postgres implements AutoCloseable {

  private final Path directory;
  private final int port = freePort();

  private Postgres(Path directory) {
    this.directory = directory;
  }

  /** Makes a cluster in a directory and starts it. */
  static Postgres in(Path directory) {
    return in(directory, directory.resolve("wal"));
  }

  /** With its write-ahead log in another place. */
  static Postgres in(Path directory, Path writeAheadLog) {
    var postgres = new Postgres(directory);
    Programs.UNPACKED.run(
        "initdb",
        "--pgdata=" + postgres.data(),
        "--waldir=" + writeAheadLog,
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--data-checksums");
    postgres.start();
    return postgres;
  }

  /** Starts it, after whatever end; settings are written {@code name=value}. */
  void start(String... settings) {
    var options =
        new StringBuilder("-p %d -c listen_addresses=127.0.0.1".formatted(port))
            .append(" -c unix_socket_directories= -c fsync=on -c synchronous_commit=on");
    for (var setting : settings) {
      options.append(" -c ").append(setting);
    }
    // what a killed server leaves behind ends only after it noticed; until then none can start
    Patience.until("PostgreSQL starts", () -> couldStart(options.toString()));
  }

  private boolean couldStart(String options) {
    try {
      Programs.UNPACKED.run(
          "pg_ctl",
          "start",
          "--wait",
          "--pgdata=" + data(),
          "--log=" + directory.resolve("postgres.log"),
          "--options=" + options);
      return true;
    } catch (Programs.ProgramFailed notYet) {
      return false;
    }
  }

  /** Disconnects everyone and ends in good order. */
  void stop() {
    Programs.UNPACKED.run("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + data());
  }

  /** Makes a standby the primary. */
  void promote() {
    Programs.UNPACKED.run("pg_ctl", "promote", "--wait", "--pgdata=" + data());
  }

  Path data() {
    return directory.resolve("data");
  }

  int port() {
    return port;
  }

  String jdbcUrl() {
    return jdbcUrl(port);
  }

  /** By another way, such as a proxy. */
  static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl());
  }

  /** The process that accepts connections and starts all others, while it runs. */
  Optional<ProcessHandle> postmaster() {
    try {
      var first = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
      return ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** The processes that serve one connection each, and those that write in the background. */
  List<ProcessHandle> children() {
    return postmaster().map(process -> process.children().toList()).orElse(List.of());
  }

  /**
   * Below those that a system gives to whoever connects: what is killed comes back on its port, and
   * no connection of another test may have taken it meanwhile.
   */
  static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException taken) {
        // another, then
      }
    }
  }

  @Override
  public void close() {
    if (postmaster().isPresent()) {
      Programs.UNPACKED.run("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=" + data());
    }
  }
}
