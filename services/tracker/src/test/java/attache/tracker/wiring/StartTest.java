package attache.tracker.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of a service that has just started on an empty database. */
class StartTest {
  private static TestDatabase database;
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    database = TestDatabase.empty();
    tracker = RunningTracker.on(database);
  }

  @AfterAll
  static void stop() {
    tracker.close();
    database.close();
  }

  @Test
  void itIsReadyOnceItSaysSo() {
    assertThat(tracker.get("/actuator/health/readiness").json().path("status").asString())
        .isEqualTo("UP");
  }

  @Test
  void whoSaysNothingServesThisMachineAlone() {
    assertThat(tracker.bean(Environment.class).getProperty("server.address"))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void tooFewConnectionsForTheLogAreRefusedAtOnce() {
    assertThatThrownBy(() -> RunningTracker.on(database, "--attache.log.connections=6"))
        .rootCause()
        .hasMessage("--attache.log.connections is 7 or more, not 6");
  }

  @Test
  void nothingOfTheActuatorButHealthIsShown() {
    assertThat(tracker.get("/actuator").json().path("_links").propertyNames())
        .allSatisfy(link -> assertThat(link).matches("self|health.*"));
  }

  @Test
  void everyConnectionOfTheServiceTakesTheRoleThatCannotChangeTheLog() {
    var client = tracker.bean(JdbcClient.class);

    List<String> roles =
        IntStream.range(0, 20)
            .mapToObj(_ -> client.sql("select current_user").query(String.class).single())
            .distinct()
            .toList();

    assertThat(roles).containsExactly("attache_service");
    assertThatThrownBy(() -> client.sql("delete from ledger.event").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void aSecondStartFindsEverythingAsItWas() {
    tracker.post(
        "/api/v1/records", "{\"id\": \"deal-kept\", \"class\": \"DEAL\", \"title\": \"T\"}");

    try (var second = RunningTracker.on(database)) {
      assertThat(
              second
                  .post(
                      "/api/v1/records/deal-kept/developments",
                      "{\"type\": \"OFFER_MADE\"}",
                      "If-Match",
                      "\"1\"")
                  .status())
          .isEqualTo(201);
    }
  }
}
