package attache.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, always on the same port. */
final class Service implements AutoCloseable {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path log;
  private final List<String> command;
  private final Client client;
  private Optional<Process> process = Optional.empty();

  private Service(Path directory, String name, List<String> options) {
    int port = Postgres.freePort();
    this.log = directory.resolve(name + ".log");
    this.client = new Client(port);
    this.command = new ArrayList<>(List.of(JAVA, "-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-jar", jar("tracker", "attache.jar").toString()));
    command.add("--server.port=" + port);
    command.add("--attache.data-dir=" + directory.resolve("attache"));
    command.addAll(options);
  }

  /** One of possibly several instances: all that get the same directory share the signing key. */
  static Service start(Path directory, String name, String jdbcUrl, String... options) {
    var all = new ArrayList<>(List.of("--spring.datasource.url=" + jdbcUrl));
    all.addAll(List.of(options));
    return started(new Service(directory, name, all));
  }

  /** With the PostgreSQL that it brings along. */
  static Service withItsOwnDatabase(Path directory) {
    return started(new Service(directory, "service", List.of()));
  }

  private static Service started(Service service) {
    service.start();
    service.awaitReady();
    return service;
  }

  static Path jar(String module, String name) {
    var jar = Path.of("..", module, "target", name).toAbsolutePath().normalize();
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          jar + " is missing: the faults are run by ./mvnw -Pfaults verify, which builds it");
    }
    return jar;
  }

  void start() {
    try {
      process =
          Optional.of(
              new ProcessBuilder(command)
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                  .start());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void awaitReady() {
    Patience.until(
        "the service is ready; see " + log,
        () -> {
          if (process.filter(Process::isAlive).isEmpty()) {
            throw new AssertionError("the service ended by itself; see " + log);
          }
          return client.isReady();
        });
  }

  Client client() {
    return client;
  }

  void kill() {
    process.ifPresent(running -> awaitEnd(running.destroyForcibly()));
  }

  /** Asks it to stop and tells how long it took. */
  Duration stop() {
    long start = System.nanoTime();
    process.ifPresent(
        running -> {
          running.destroy();
          awaitEnd(running);
        });
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void awaitEnd(Process running) {
    try {
      if (!running.waitFor(60, TimeUnit.SECONDS)) {
        running.destroyForcibly();
        throw new AssertionError("the service does not end; see " + log);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lines in which the service says that something is wrong with itself. */
  List<String> errors() {
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" ERROR ") || line.contains("OutOfMemoryError"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  long pid() {
    return process.orElseThrow().pid();
  }

  @Override
  public void close() {
    kill();
  }
}
