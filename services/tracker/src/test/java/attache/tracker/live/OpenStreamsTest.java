package attache.tracker.live;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What many, slow and lost clients cost, and what becomes of them when the service stops. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class OpenStreamsTest {
  private static final int MOST = 10;
  private static final int MUCH = 200;
  private static TestDatabase database;
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    tracker = tracker();
  }

  private static RunningTracker tracker() {
    return RunningTracker.on(
        database,
        "--attache.live.heartbeat=100ms",
        "--attache.live.patience=1s",
        "--attache.live.most-streams=" + MOST);
  }

  @AfterAll
  static void stop() {
    tracker.close();
    database.close();
  }

  /** More than a narrow client's connection holds; answers the last position. */
  private static long recordMuch(String prefix) {
    String notes = "n".repeat(9_000);
    long position = 0;
    for (int i = 0; i < MUCH; i++) {
      var reply =
          tracker.post(
              "/api/v1/records",
              """
              {"id": "%s-%d", "class": "FACILITY", "title": "A dock", "notes": "%s"}
              """
                  .formatted(prefix, i, notes));
      assertThat(reply.status()).as(reply.text()).isEqualTo(201);
      position = Long.parseLong(reply.header("Attache-Position"));
    }
    return position;
  }

  @SuppressWarnings("ThreadPriorityCheck")
  private static void awaitOpen(RunningTracker instance, int streams) {
    while (instance.bean(Live.class).open() != streams) {
      assertThat(Thread.interrupted()).as("it took too long").isFalse();
      Thread.yield();
    }
  }

  @Test
  void whoNeverReadsIsHungUpOnWhileOthersGetEverythingAndLosesNothing(CapturedOutput log) {
    try (var slow = Watcher.narrow(tracker, "");
        var quick = Watcher.of(tracker, "")) {
      long start = quick.next().orElseThrow().id();
      var got = CompletableFuture.supplyAsync(() -> quick.events(MUCH));
      long end = recordMuch("fac-slow");

      assertThat(got.join())
          .extracting(Watcher.Block::id)
          .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, end).boxed().toList());
      awaitOpen(tracker, 1);
      assertThat(log).contains("hung up at position", "took nothing for 1 s; 1 streams are open");

      List<Long> ids = new ArrayList<>();
      for (var block = slow.next(); block.isPresent(); block = slow.next()) {
        block.filter(Watcher.Block::isEvent).ifPresent(event -> ids.add(event.id()));
      }
      assertThat(ids).isNotEmpty().doesNotContain(end);
      try (var again = Watcher.after(tracker, ids.getLast(), "")) {
        again.events((int) (end - ids.getLast())).forEach(event -> ids.add(event.id()));
      }
      assertThat(ids)
          .containsExactlyElementsOf(LongStream.rangeClosed(start + 1, end).boxed().toList());
    }
  }

  @Test
  void whoHasLeftIsNoticedThoughNothingIsRecorded() {
    var watcher = Watcher.of(tracker, "");
    watcher.next();
    awaitOpen(tracker, 1);

    watcher.close();

    awaitOpen(tracker, 0);
  }

  @Test
  void oneMoreThanMayBeOpenIsAskedToComeAgain() {
    List<Watcher> watchers = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      watchers.add(Watcher.of(tracker, ""));
    }

    var refused = tracker.get("/api/v1/events/stream");
    watchers.getFirst().close();
    awaitOpen(tracker, MOST - 1);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.problem()).isEqualTo("too-many-streams");
    assertThat(refused.header("Retry-After")).isEqualTo("5");
    watchers.add(Watcher.of(tracker, ""));
    assertThat(watchers.getLast().next().orElseThrow().field("retry")).isPresent();
    watchers.forEach(Watcher::close);
    awaitOpen(tracker, 0);
  }

  @Test
  void theServiceEndsItsStreamsBeforeItStops() {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    try (var client = HttpClient.newHttpClient()) {
      try (var stopping = tracker()) {
        for (int i = 0; i < MOST; i++) {
          answers.add(
              client.sendAsync(
                  HttpRequest.newBuilder(stopping.uri("/api/v1/events/stream")).build(),
                  BodyHandlers.ofString()));
        }
        awaitOpen(stopping, MOST);
      }

      // A connection that was cut instead has no last chunk, and the client would complain.
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.join().body()).startsWith("retry: "));
    }
  }
}
