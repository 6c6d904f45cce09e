package attache.tracker.cli;

import attache.tracker.json.Json;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A running service, over HTTP. */
final class Service implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ServerOptions server;
  private final boolean dryRun;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Service(ServerOptions server, boolean dryRun) {
    this.server = server;
    this.dryRun = dryRun;
  }

  /** What became of a file. */
  record Sent(int rejected) {}

  /**
   * Sends a file; listeners hear of each record as soon as the service has decided it.
   *
   * @throws Failure where the file was not taken as a whole
   */
  Sent send(CatalogueFile file, List<? extends Listener> listeners) throws Failure {
    Upload upload = new Upload();
    try (BufferedInputStream bytes = open(file)) {
      HttpRequest request =
          server
              .request("/api/v1/import?dryRun=" + dryRun)
              .header("Content-Type", file.format().mediaType())
              .header("Accept", "application/x-ndjson, application/problem+json;q=0.9")
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> upload.of(bytes)))
              .build();
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw Failure.of(answer.statusCode(), body);
        }
        return read(file, body, listeners);
      }
    } catch (IOException broken) {
      throw failure(broken, upload);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(ImportCommand.UNREACHABLE, "interrupted");
    }
  }

  private static BufferedInputStream open(CatalogueFile file) throws Failure {
    try {
      return file.open();
    } catch (IOException unreadable) {
      throw new Failure(
          ImportCommand.UNREADABLE, "the file cannot be read: " + unreadable.getMessage());
    }
  }

  private Failure failure(IOException broken, Upload upload) {
    IOException unreadable = upload.failure();
    if (unreadable != null) {
      return new Failure(
          ImportCommand.UNREADABLE, "the file cannot be read: " + unreadable.getMessage());
    }
    return Failure.of(
        broken, server.server(), "run the command again, what was taken stays unchanged");
  }

  private static Sent read(CatalogueFile file, InputStream body, List<? extends Listener> listeners)
      throws IOException, Failure {
    int rejected = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = Json.parse(line);
        if (node.has("total")) {
          listeners.forEach(listener -> listener.begins(file.name(), node.path("total").asLong()));
        } else if (node.has("summary")) {
          for (Listener listener : listeners) {
            listener.done(node);
          }
          return new Sent(rejected);
        } else if (node.has("stopped")) {
          throw new Failure(ImportCommand.UNREACHABLE, node.path("stopped").asString());
        } else {
          rejected += node.path("result").asString("").equals("REJECTED") ? 1 : 0;
          for (Listener listener : listeners) {
            listener.decided(node);
          }
        }
      }
    } catch (JacksonException garbled) {
      throw new Failure(
          ImportCommand.UNREACHABLE, "the answer is no report: " + garbled.getOriginalMessage());
    }
    throw new Failure(
        ImportCommand.UNREACHABLE,
        "the service stopped before it had decided everything; run the command again, what was"
            + " taken stays unchanged");
  }

  @Override
  public void close() {
    http.close();
  }
}
