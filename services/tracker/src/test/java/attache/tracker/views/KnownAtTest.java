package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an answer says to have been known is what is answered to whoever asks for it again. */
class KnownAtTest {
  /** Nobody who waits for what is held back is answered, however long that is. */
  private static final Duration BEHIND = Duration.ofMillis(500);

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static Reply register(String id) {
    return tracker.post(
        "/api/v1/records", "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(id));
  }

  private static Instant instant(Reply reply, String field) {
    return Instant.parse(reply.json().path(field).asString());
  }

  @Test
  void aViewThatIsBehindSaysSoByItsInstantAndIsWaitedForByWhoeverAsksForALaterOne()
      throws SQLException {
    String seen = register("deal-seen").header("Attache-Position");
    String list = "/api/v1/records?minPosition=" + seen;
    assertThat(tracker.get(list).status()).isEqualTo(200);
    CompletableFuture<Reply> later;
    Instant recorded;
    try (var connection = tracker.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table views.segment in share mode");
      recorded = instant(register("deal-unseen"), "recordedAt");

      Reply behind = tracker.get(list);

      assertThat(behind.text()).contains("deal-seen").doesNotContain("deal-unseen");
      assertThat(instant(behind, "knownAt")).isBefore(recorded);

      String asked = "/api/v1/records?knownAt=" + recorded;
      later = CompletableFuture.supplyAsync(() -> tracker.get(asked));
      assertThat(later).failsWithin(BEHIND).withThrowableOfType(TimeoutException.class);
      connection.rollback();
    }
    assertThat(later.join().text()).contains("deal-unseen");
    assertThat(instant(later.join(), "knownAt")).isEqualTo(recorded);
  }

  @Test
  void whatWasRecordedByAPositionIsWaitedForWhereTheLogHasIt() throws SQLException {
    long before = Long.parseLong(register("deal-before").header("Attache-Position"));
    CompletableFuture<Reply> known;
    CompletableFuture<Reply> changed;
    try (var connection = tracker.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table views.segment in share mode");
      long position = Long.parseLong(register("deal-after").header("Attache-Position"));

      known =
          CompletableFuture.supplyAsync(
              () -> tracker.get("/api/v1/records/deal-after?knownAt=" + position));
      changed =
          CompletableFuture.supplyAsync(
              () -> tracker.get("/api/v1/changes?from=%d&to=%d".formatted(before, position)));
      assertThat(known).failsWithin(BEHIND).withThrowableOfType(TimeoutException.class);
      assertThat(changed.isDone()).isFalse();
      connection.rollback();
    }
    assertThat(known.join().status()).isEqualTo(200);
    assertThat(changed.join().text()).contains("deal-after");
  }
}
