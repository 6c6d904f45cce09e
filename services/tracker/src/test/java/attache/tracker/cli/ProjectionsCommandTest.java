package attache.tracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Append;
import attache.ledger.Draft;
import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProjectionsCommandTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start("--attache.bootstrap-token=open-sesame");
    register("fac-cli-quiet");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void register(String id) {
    var reply =
        tracker.post(
            "/api/v1/records",
            "{\"id\": \"%s\", \"class\": \"FACILITY\", \"title\": \"A dock\"}".formatted(id));
    assertThat(reply.status()).isEqualTo(201);
    assertThat(
            tracker.get("/api/v1/records?minPosition=" + reply.header("Attache-Position")).status())
        .isEqualTo(200);
  }

  private static Shell.Run projections(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "projections";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--server";
    all[arguments.length + 2] = tracker.uri("/").toString();
    return Shell.run(all);
  }

  private static JsonNode projection() {
    return tracker.get("/api/v1/operations/projections").json().path("items").path(0);
  }

  /** Keeps a rebuild from writing until it is closed; readers go on. */
  private static Connection nobodyWritesViews() throws SQLException {
    var database = tracker.database();
    Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table views.card in share mode");
    }
    return connection;
  }

  @Test
  void everyProjectionIsListedWithItsPositionAndState() {
    var run = projections();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("name +position +lag +segments +state")
        .containsPattern("records +[0-9,]+ +0 +[0-9]+ +up to date");
  }

  @Test
  void aRebuildIsFollowedUntilTheNewViewIsLive() {
    String before = projection().path("builtAt").asString("");

    var run = projections("rebuild");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).containsPattern("records: built anew up to position [0-9,]+");
    assertThat(run.err()).contains("records: ");
    assertThat(projection().path("builtAt").asString("")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void aRebuildThatIsNotWaitedForGoesOnAndCanBeCalledOff() throws SQLException {
    try (Connection _ = nobodyWritesViews()) {
      var started = projections("rebuild", "records", "--no-wait");
      var listed = projections();

      assertThat(started.exitCode()).isZero();
      assertThat(started.out()).contains("the rebuild goes on in the service");
      assertThat(listed.out()).contains("being built anew, 0 %");
    }

    var calledOff = projections("rebuild", "--cancel");
    var again = projections("rebuild", "--cancel");

    assertThat(calledOff.exitCode()).isZero();
    assertThat(again.out()).contains("nothing is being built anew");
  }

  @Test
  void aRecordThatStandsStillIsShownRetriedAndGoesOnWithoutWhatItStoodAt() {
    register("fac-cli-still");
    var ledger = tracker.bean(Ledger.class);
    ledger.append(
        new Append(
            "fac-cli-still", 1, List.of(new Draft("NeverHeardOf", 1, "{}", "{}")), "ana", null));
    register("fac-cli-after");

    var listed = projections();
    var retried = projections("retry", "fac-cli-still");
    var discarded = projections("discard", "fac-cli-still");
    var twice = projections("discard", "fac-cli-still");

    assertThat(listed.out()).containsPattern("fac-cli-still stands still .*\\(NeverHeardOf\\): ");
    assertThat(retried.exitCode()).isEqualTo(1);
    assertThat(retried.out()).contains("fac-cli-still stands still");
    assertThat(discarded.exitCode()).isZero();
    assertThat(discarded.out()).contains("fac-cli-still: taken up again");
    assertThat(twice.exitCode()).isEqualTo(4);
    assertThat(twice.err()).contains("no event of this record is parked");
  }

  @Test
  void whatDoesNotExistIsToldWithWhatDoes() {
    var run = projections("rebuild", "recrods");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("name one of the projections: records");
  }

  @Test
  void theServerMayBeNamedBeforeTheSubcommandToo() {
    String nowhere = "http://127.0.0.1:1";

    assertThat(Shell.run("projections", "--server", nowhere, "rebuild").err()).contains(nowhere);
    assertThat(Shell.run("projections", "rebuild", "--server", nowhere).exitCode()).isEqualTo(3);
  }

  @Test
  void aTokenThatIsNotValidIsRefused() {
    var run = projections("rebuild", "--token", "x");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("token");
  }
}
