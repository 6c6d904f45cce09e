package attache.tracker.live;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log over HTTP while it grows. */
@Timeout(60)
class ReadStreamTest {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start("--attache.live.heartbeat=200ms");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  /** Registers a facility; answers its position. */
  private static long register(String id) {
    return register(tracker, id);
  }

  private static long register(RunningTracker instance, String id) {
    var reply =
        instance.post(
            "/api/v1/records",
            "{\"id\": \"%s\", \"class\": \"FACILITY\", \"title\": \"A dock\"}".formatted(id));
    assertThat(reply.status()).isEqualTo(201);
    return Long.parseLong(reply.header("Attache-Position"));
  }

  private static String fresh() {
    return "fac-live-" + COUNT.incrementAndGet();
  }

  @Test
  void anEventIsALineOfTheLogUnderItsPositionAndName() {
    try (var watcher = Watcher.of(tracker, "")) {
      long start = watcher.next().orElseThrow().id();
      long position = register(fresh());

      var event = watcher.events(1).getFirst();

      assertThat(watcher.head().lines().getFirst()).startsWith("HTTP/1.1 200");
      assertThat(watcher.head().field("Content-Type")).contains("text/event-stream");
      assertThat(watcher.head().field("Cache-Control")).contains("no-store");
      assertThat(start).isEqualTo(position - 1);
      assertThat(event.id()).isEqualTo(position);
      assertThat(event.field("event")).contains("FacilityRegistered");
      assertThat(event.field("data"))
          .contains(tracker.get("/api/v1/events?limit=1&after=" + start).text().strip());
    }
  }

  @Test
  void theWholeLogComesFirstToWhoAsksForIt() {
    long position = register(fresh());

    try (var watcher = Watcher.of(tracker, "?after=0")) {
      assertThat(watcher.events((int) position))
          .extracting(Watcher.Block::id)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, position).boxed().toList());
    }
  }

  @Test
  void whoComesBackAgainAndAgainMissesNothingAndGetsNothingTwiceWhileOthersWrite() {
    int writers = 8;
    int each = 40;
    int all = writers * each;
    long start = register(fresh());
    List<Long> ids = new ArrayList<>();
    List<Watcher.Block> blocks = new ArrayList<>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < writers; writer++) {
        threads.execute(
            () -> {
              for (int i = 0; i < each; i++) {
                register(fresh());
              }
            });
      }
      long last = start;
      while (ids.size() < all) {
        try (var watcher = Watcher.after(tracker, last, "?after=0")) {
          blocks.addAll(watcher.events(Math.min(17, all - ids.size())));
        }
        last = blocks.getLast().id();
        blocks.forEach(block -> ids.add(block.id()));
        blocks.clear();
      }
    }

    assertThat(ids)
        .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, start + all).boxed().toList());
  }

  @Test
  void aSilentStreamSaysThatItLives() {
    try (var watcher = Watcher.of(tracker, "")) {
      assertThat(watcher.until(block -> block.lines().contains(": heartbeat")).isEvent()).isFalse();
    }
  }

  @Test
  void aStreamOfOneRecordHasItsEventsAlone() {
    String mine = fresh();
    String quiet = fresh();
    long first = register(quiet);
    register(fresh());
    long second = register(mine);

    try (var watcher = Watcher.of(tracker, "?after=0&record=%s,%s".formatted(mine, quiet))) {
      assertThat(watcher.events(2)).extracting(Watcher.Block::id).containsExactly(first, second);
      register(fresh());
      tracker.post(
          "/api/v1/records/%s/developments".formatted(mine), "{\"type\": \"INAUGURATED\"}");
      assertThat(watcher.events(1).getFirst().data().get("record").asString()).isEqualTo(mine);
    }
  }

  @Test
  void aStreamOfARecordThatIsQuietStillMovesItsClientOn() {
    String quiet = fresh();
    register(quiet);
    try (var watcher = Watcher.of(tracker, "?record=" + quiet)) {
      watcher.next();
      long position = register(fresh());

      var block = watcher.until(any -> any.field("id").isPresent() && any.id() >= position);

      assertThat(block.isEvent()).isFalse();
      assertThat(block.lines()).contains(": heartbeat");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "1.5", "1e3", "9999999999999999999"})
  void whatIsNoPositionIsRefusedWithWhatItShouldBe(String lastEventId) {
    var reply = tracker.get("/api/v1/events/stream?after=0", "Last-Event-ID", lastEventId);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.problem()).isEqualTo("invalid-parameter");
    assertThat(reply.json().get("detail").asString()).contains("Last-Event-ID", "such as 512");
  }

  @Test
  void aStreamOfWhatWasKnownThenEndsWithIt() {
    long known = register(fresh());
    register(fresh());

    try (var watcher =
        Watcher.of(tracker, "?asOf=2020-01-01&after=%d&knownAt=%d".formatted(known - 2, known))) {
      assertThat(watcher.next().orElseThrow().id()).isEqualTo(known - 2);
      assertThat(watcher.events(2)).extracting(Watcher.Block::id).containsExactly(known - 1, known);
      assertThat(watcher.next()).isEmpty();
    }
    assertThat(tracker.get("/api/v1/events/stream?after=%d&knownAt=%1$d".formatted(known)).status())
        .isEqualTo(204);
  }

  @Test
  void aPositionTheLogHasNotReachedIsRefusedWithItsEnd() {
    long head = register(fresh());

    for (var reply :
        List.of(
            tracker.get("/api/v1/events/stream?after=" + (head + 1_000)),
            tracker.get("/api/v1/events/stream", "Last-Event-ID", "" + (head + 1_000)))) {
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.json().get("detail").asString()).contains("ends at position " + head);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fac-none", "fac-there,fac-none", "source:fac-there"})
  void aStreamOfARecordThatIsNotThereIsRefused(String records) {
    tracker.post(
        "/api/v1/records",
        "{\"id\": \"fac-there\", \"class\": \"FACILITY\", \"title\": \"A dock\"}");

    var reply = tracker.get("/api/v1/events/stream?record=" + records);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.problem()).isEqualTo("unknown-record");
  }

  @ParameterizedTest
  @CsvSource({"after=x, /after", "asOf=2020, /asOf", "knownAt=soon, /knownAt", "form=1, /form"})
  void parametersThatMeanNothingHereAreRefused(String query, String pointer) {
    var reply = tracker.get("/api/v1/events/stream?" + query);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.pointers()).containsExactly(pointer);
  }

  @Test
  void whoWantsNoEventStreamIsToldThatThereIsNothingElse() {
    var reply = tracker.get("/api/v1/events/stream", "Accept", "application/json");

    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.problem()).isEqualTo("not-acceptable");
  }

  @Test
  void theHeadersAloneCanBeAskedFor() {
    var reply = tracker.send("HEAD", "/api/v1/events/stream", BodyPublishers.noBody());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("text/event-stream");
    assertThat(reply.text()).isEmpty();
  }

  @Test
  void whatOneInstanceRecordsAnotherSends() {
    try (var other = RunningTracker.on(tracker.database());
        var watcher = Watcher.of(other, "")) {
      watcher.next();
      long position = register(fresh());

      assertThat(watcher.events(1).getFirst().id()).isEqualTo(position);
    }
  }
}
