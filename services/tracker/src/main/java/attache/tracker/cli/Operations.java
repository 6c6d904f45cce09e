package attache.tracker.cli;

import attache.tracker.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What an operator can ask of a running service; every answer tells how the projections are. */
final class Operations implements AutoCloseable {
  private static final String PROJECTIONS = "/api/v1/operations/projections";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ServerOptions server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  Operations(ServerOptions server) {
    this.server = server;
  }

  List<Projection> all() throws Failure {
    return ask("GET", "");
  }

  /**
   * The projection of that name, or the only one.
   *
   * @throws Failure where there is none, or none was named and there are several
   */
  Projection one(@Nullable String name) throws Failure {
    List<Projection> all = all();
    List<Projection> meant =
        all.stream().filter(one -> name == null || one.name().equals(name)).toList();
    if (meant.size() != 1) {
      throw new Failure(
          ImportCommand.UNREADABLE,
          "name one of the projections: "
              + String.join(", ", all.stream().map(Projection::name).toList()));
    }
    return meant.getFirst();
  }

  Projection rebuild(Projection projection) throws Failure {
    return after("POST", "rebuild", projection);
  }

  Projection callOff(Projection projection) throws Failure {
    return after("DELETE", "rebuild", projection);
  }

  /** Takes a record up that stands still; {@code how} is retry or discard. */
  Projection takeUp(Projection projection, String record, String how) throws Failure {
    return after("POST", "parked/%s/%s".formatted(encoded(record), how), projection);
  }

  Projection now(Projection projection) throws Failure {
    return find(all(), projection.name());
  }

  private Projection after(String method, String what, Projection projection) throws Failure {
    return find(
        ask(method, "/%s/%s".formatted(encoded(projection.name()), what)), projection.name());
  }

  private static Projection find(List<Projection> all, String name) throws Failure {
    return all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new Failure(ImportCommand.REFUSED, "there is no projection %s".formatted(name)));
  }

  private List<Projection> ask(String method, String path) throws Failure {
    HttpRequest request =
        server
            .request(PROJECTIONS + path)
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() / 100 != 2) {
          throw Failure.of(answer.statusCode(), body);
        }
        return Projection.all(Json.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
      }
    } catch (IOException broken) {
      throw Failure.of(
          broken, server.server(), "what the service was asked for goes on when it is back");
    } catch (JacksonException garbled) {
      throw new Failure(
          ImportCommand.UNREACHABLE,
          "the answer is not Attaché's: " + Objects.toString(garbled.getOriginalMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(ImportCommand.UNREACHABLE, "interrupted");
    }
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    http.close();
  }
}
