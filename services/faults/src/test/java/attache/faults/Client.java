package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one instance over HTTP. */
final class Client {

  static final JsonMapper JSON = JsonMapper.shared();

  /** Longer than the service's own patience with its database. */
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final int port;

  Client(int port) {
    this.port = port;
  }

  int port() {
    return port;
  }

  boolean isReady() {
    try {
      return send(request("/actuator/health/readiness")).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The text of an answer of success; who is told to come back later does so. */
  String text(String path) {
    var heard = new AtomicReference<@Nullable String>();
    Patience.until(path + " is answered", () -> isAnswered(path, heard));
    return Objects.requireNonNull(heard.get());
  }

  private boolean isAnswered(String path, AtomicReference<@Nullable String> heard) {
    try {
      var answer = get(path);
      heard.set(answer.body());
      assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(200, 503);
      assertThat(answer.statusCode() == 503)
          .as("only who is to come back hears when")
          .isEqualTo(answer.headers().firstValue("Retry-After").isPresent());
      return answer.statusCode() == 200;
    } catch (IOException failure) {
      throw new UncheckedIOException(path, failure);
    }
  }

  JsonNode json(String path) {
    return JSON.readTree(text(path));
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String body, String... headers) throws IOException {
    var request =
        request(path)
            .POST(BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(TIMEOUT);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException(stop);
    }
  }
}
