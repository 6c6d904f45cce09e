package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.testbed.TestDatabase;
import attache.tracker.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The service as it is shipped: the jar, with the image's options, in a JVM of its own, on a
 * database of the stage.
 */
final class RunningService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path directory;
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  RunningService(Path jar, TestDatabase database, String... jvm)
      throws IOException, InterruptedException {
    if (!Files.exists(jar)) {
      throw new IllegalStateException("there is no service to measure at " + jar);
    }
    directory = Files.createTempDirectory("attache-bench");
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"));
    command.addAll(List.of(jvm));
    command.addAll(
        List.of(
            "-jar",
            jar.toString(),
            "--server.port=" + port,
            "--attache.data-dir=" + directory,
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    awaitReady();
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (get("/actuator/health/readiness").statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it does not listen so far
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new IllegalStateException(
        "the service does not get ready: " + Files.readString(directory.resolve("log"), UTF_8));
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** What it has used so far, on all cores. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return client.send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  /** Milliseconds an answer takes one client at the median, asked for that long. */
  double millis(String path, Duration time) throws IOException {
    return millis(() -> path, time);
  }

  /** The same of several paths in turn. */
  double millis(Supplier<String> path, Duration time) throws IOException {
    var took = new ArrayList<Double>();
    try (var asking = new Asking(address())) {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        var request = Requests.get(path.get());
        long start = System.nanoTime();
        asking.ask(request, 200);
        took.add((System.nanoTime() - start) / 1e6);
      }
    }
    return Figures.median(took.stream().mapToDouble(Double::doubleValue));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** How far the views are behind the log, in events. */
  long lag() throws IOException, InterruptedException {
    JsonNode state = Json.parse(get("/api/v1/operations/projections").body());
    return state.path("head").asLong() - state.path("items").path(0).path("position").asLong();
  }

  /** Waits until the views have reached the log's end. */
  void catchUp() throws IOException, InterruptedException {
    while (lag() > 0) {
      Thread.sleep(50);
    }
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
