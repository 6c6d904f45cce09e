package attache.tracker;

import attache.testbed.TestDatabase;
import attache.tracker.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The whole service on a port of its own and a database of its own, asked over HTTP as anybody
 * would. Takes seconds to start: share one in a class ({@code @BeforeAll}).
 */
public final class RunningTracker implements AutoCloseable {

  /** What came back. */
  public record Reply(int status, HttpHeaders headers, String text) {
    public JsonNode json() {
      return Json.parse(text);
    }

    /** The header's first value, or an empty text. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The last part of a problem's type, such as {@code invalid-input}. */
    public String problem() {
      return json().path("type").asString("").replaceFirst("^/problems/", "");
    }

    /** The pointers of a problem's errors, in order. */
    public List<String> pointers() {
      List<String> pointers = new ArrayList<>();
      json().path("errors").forEach(error -> pointers.add(error.path("pointer").asString()));
      return pointers;
    }
  }

  /** What logs are signed with; each JVM that runs tests has its own. */
  public static final Path KEY =
      Path.of("target", "audit-%d.key".formatted(ProcessHandle.current().pid()));

  private final TestDatabase database;
  private final boolean ownsDatabase;
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningTracker(TestDatabase database, boolean ownsDatabase, String... options) {
    this.database = database;
    this.ownsDatabase = ownsDatabase;
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--attache.audit.key=" + KEY,
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password()));
    arguments.addAll(List.of(options));
    this.context = SpringApplication.run(Attache.class, arguments.toArray(String[]::new));
  }

  /** On a fresh database, which goes with it. Options are those of the command line. */
  public static RunningTracker start(String... options) {
    return new RunningTracker(TestDatabase.fresh(), true, options);
  }

  /** One more instance on a database that stays. */
  public static RunningTracker on(TestDatabase database, String... options) {
    return new RunningTracker(database, false, options);
  }

  public TestDatabase database() {
    return database;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public int port() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return server == null ? 0 : server.getPort();
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  public Reply get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Posts JSON. Headers are names and values in turn; one given here replaces the usual one. */
  public Reply post(String path, String json, String... headers) {
    return send("POST", path, BodyPublishers.ofString(json), headers);
  }

  public Reply delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  public Reply send(String method, String path, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(uri(path)).method(method, body);
    if (!method.equals("GET")) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  @Override
  public void close() {
    client.close();
    context.close();
    if (ownsDatabase) {
      database.close();
    }
  }
}
