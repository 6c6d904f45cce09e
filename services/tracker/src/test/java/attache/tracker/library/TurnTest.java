package attache.tracker.library;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever says at once what documents are derived from makes no circle together. */
@Timeout(120)
class TurnTest {
  private static final String SOURCES = "/api/v1/sources";

  private static TestDatabase database;
  private static RunningTracker first;
  private static RunningTracker second;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    first = RunningTracker.on(database);
    second = RunningTracker.on(database);
  }

  @AfterAll
  static void stop() {
    second.close();
    first.close();
    database.close();
  }

  @Test
  void ofTwoAmendmentsThatNameEachOtherOneIsTaken() {
    for (RunningTracker other : List.of(first, second)) {
      for (int i = 0; i < 4; i++) {
        String one = "one-%d-%d".formatted(other.port(), i);
        String two = "two-%d-%d".formatted(other.port(), i);
        Stream.of(one, two)
            .forEach(id -> first.post(SOURCES, "{\"id\": \"%s\", \"title\": \"T\"}".formatted(id)));

        List<Reply> replies = atOnce(() -> amend(first, one, two), () -> amend(other, two, one));

        oneIsTaken(replies);
      }
    }
  }

  @Test
  void ofTwoRegistrationsThatNameEachOtherOneIsTaken() {
    for (RunningTracker other : List.of(first, second)) {
      for (int i = 0; i < 4; i++) {
        String one = "new-one-%d-%d".formatted(other.port(), i);
        String two = "new-two-%d-%d".formatted(other.port(), i);

        oneIsTaken(atOnce(() -> register(first, one, two), () -> register(other, two, one)));
      }
    }
  }

  @Test
  void whoWaitsTooLongIsToldSoAndNobodyElseWaits() throws SQLException {
    try (Connection holder = connect();
        Statement statement = holder.createStatement()) {
      statement.execute("select pg_advisory_lock(" + Turn.LOCK + ")");

      List<Reply> late =
          atOnce(() -> register(first, "late-1", "x"), () -> register(first, "late-2", "x"));
      Reply free = first.post(SOURCES, "{\"id\": \"free\", \"title\": \"T\", \"derivedFrom\": []}");

      assertThat(free.status()).isEqualTo(201);
      assertThat(late).extracting(Reply::status).containsExactly(503, 503);
      assertThat(late).extracting(Reply::problem).containsExactly("busy", "busy");
      assertThat(late).allSatisfy(one -> assertThat(one.header("Retry-After")).isNotEmpty());
      statement.execute("select pg_advisory_unlock(" + Turn.LOCK + ")");
      assertThat(register(first, "late-1", "x").status()).isEqualTo(201);
    }
  }

  @Test
  void nobodyKeepsItsTurn() throws SQLException {
    register(first, "circled", "behind-it");
    register(first, "behind-it", "circled");

    try (Connection any = connect();
        Statement statement = any.createStatement();
        ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + Turn.LOCK + ")")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBoolean(1)).isTrue();
    }
  }

  private static void oneIsTaken(List<Reply> replies) {
    assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(201, 422);
    Reply refused = replies.stream().filter(one -> one.status() == 422).findFirst().orElseThrow();
    assertThat(refused.problem()).isEqualTo("circular-lineage");
    assertThat(refused.pointers()).containsExactly("/derivedFrom/0");
  }

  private static Reply register(RunningTracker tracker, String id, String from) {
    return tracker.post(
        SOURCES,
        "{\"id\": \"%s\", \"title\": \"T\", \"derivedFrom\": [\"%s\"]}".formatted(id, from));
  }

  private static Reply amend(RunningTracker tracker, String id, String from) {
    return tracker.post(
        SOURCES + "/" + id + "/amendments",
        "{\"derivedFrom\": [\"%s\"], \"reason\": \"It says so.\"}".formatted(from));
  }

  private interface Asking {
    Reply ask();
  }

  private static List<Reply> atOnce(Asking... askings) {
    var start = new CountDownLatch(askings.length);
    return Stream.of(askings)
        .map(
            asking ->
                CompletableFuture.supplyAsync(
                    () -> {
                      start.countDown();
                      try {
                        start.await();
                      } catch (InterruptedException stop) {
                        throw new IllegalStateException(stop);
                      }
                      return asking.ask();
                    },
                    run -> Thread.ofVirtual().start(run)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
