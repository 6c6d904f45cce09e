package attache.tracker.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.problems.Deadline;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import attache.tracker.views.Question;
import attache.tracker.views.Views;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No read keeps the service, or a connection, at work for minutes. */
class ReadsEndTest {
  private static RunningTracker tracker;
  private static long position;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start("--attache.read-timeout=1s");
    Reply registered =
        tracker.post(
            "/api/v1/records", "{\"id\": \"deal-slow\", \"class\": \"DEAL\", \"title\": \"T\"}");
    position = Long.parseLong(registered.header("Attache-Position"));
    assertThat(tracker.get("/api/v1/records/deal-slow?minPosition=" + position).status())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/records", "/totals", "/records/deal-slow?knownAt=2100-01-01"})
  void whatTheDatabaseDoesNotAnswerInTimeEnds(String path) throws SQLException {
    try (var connection = tracker.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table views.card in access exclusive mode");

      Reply reply = tracker.get("/api/v1" + path);

      assertThat(reply.status()).as(reply.text()).isEqualTo(503);
      assertThat(reply.problem()).isEqualTo("took-too-long");
      assertThat(reply.header("Retry-After")).isNotEmpty();
      connection.rollback();
    }
    assertThat(tracker.get("/api/v1" + path).status()).isEqualTo(200);
  }

  @Test
  void aRecordIsFoldedNoFurtherThanTheTimeAllows() {
    Views views = tracker.bean(Views.class);
    var at = views.at(new Question(null, null, position));

    assertThat(views.record("deal-slow", at).version()).isEqualTo(1);
    assertThatThrownBy(() -> Deadline.within(Duration.ZERO, () -> views.record("deal-slow", at)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOOK_TOO_LONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void aReadThroughTheDoorHasATimeToEndIn(String method) {
    Reply why = ask(tracker, method);
    assertThat(why.status()).isEqualTo(200);
    try (var impatient = RunningTracker.on(tracker.database(), "--attache.read-timeout=1ns")) {
      Reply reply = ask(impatient, method);

      assertThat(reply.status()).as(reply.text()).isEqualTo(503);
    }
  }

  private static Reply ask(RunningTracker of, String method) {
    return of.send(method, "/api/v1/records/deal-slow/explanation", BodyPublishers.noBody());
  }
}
