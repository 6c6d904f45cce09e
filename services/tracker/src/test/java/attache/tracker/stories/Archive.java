package attache.tracker.stories;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The service with the demo catalogue, in the words of who writes to it and who reads it. */
final class Archive implements AutoCloseable {
  private final RunningTracker tracker = RunningTracker.start("--attache.demo=true");

  /** What is recorded of something, and what the answer was. */
  Reply record(String path, String json) {
    Reply reply = tracker.post("/api/v1" + path, json, "Attache-Actor", "ana");
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    return reply;
  }

  void remove(String path, String reason) {
    Reply reply =
        tracker.send(
            "DELETE",
            "/api/v1" + path,
            BodyPublishers.ofString("{\"reason\": \"%s\"}".formatted(reason)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  /** A record with what it stands at on a day, as believed now. */
  JsonNode record(String id) {
    return read("/records/" + id);
  }

  JsonNode recordOn(String day, String id) {
    return read("/records/%s?asOf=%s".formatted(id, day));
  }

  JsonNode explanation(String id) {
    return read("/records/" + id + "/explanation");
  }

  /** Every answer shows all that was recorded before it was asked for. */
  JsonNode read(String path) {
    Reply reply = ask(path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  Reply ask(String path) {
    String join = path.contains("?") ? "&" : "?";
    return tracker.get("/api/v1" + path + join + "minPosition=" + head());
  }

  long head() {
    return tracker.bean(Ledger.class).head().position();
  }

  /** A moment at which all that was recorded so far, and nothing later, was known. */
  String now() {
    return read("/events?after=" + (head() - 1)).path("recordedAt").asString();
  }

  /** The times at which anything was recorded, oldest first. */
  List<String> moments() {
    String[] log = ask("/events?after=0&limit=1000").text().strip().split("\n");
    return Stream.of(log)
        .map(line -> Json.parse(line).path("recordedAt").asString())
        .distinct()
        .toList();
  }

  /** Builds the views anew and waits until they are read. */
  void rebuild() throws InterruptedException {
    String built = builtAt();
    Reply asked = tracker.post("/api/v1/operations/projections/records/rebuild", "");
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    for (int i = 0; i < 600 && builtAt().equals(built); i++) {
      Thread.sleep(100);
    }
    assertThat(builtAt()).isNotEqualTo(built);
  }

  private String builtAt() {
    return tracker.get("/api/v1/operations/projections").json().at("/items/0/builtAt").toString();
  }

  /** The values of one field of a list's elements. */
  static List<String> each(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(element -> element.path(field).asString(""))
        .toList();
  }

  /** The element of a list that has a value in a field. */
  static JsonNode one(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(element -> element.path(field).asString("").equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + value + " in " + list));
  }

  @Override
  public void close() {
    tracker.close();
  }
}
