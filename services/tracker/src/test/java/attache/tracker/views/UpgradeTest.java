package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Append;
import attache.ledger.Draft;
import attache.ledger.PostgresLedger;
import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release that takes over a database of an older one while a view is being built anew in it. */
class UpgradeTest {
  private static final String UNDER_WAY =
      """
      insert into views.rebuild (name, slot, target, done, after_stream, requested_by)
      values ('records', 1, 4, 2, 'deal-a', 'ana')
      """;

  @ParameterizedTest
  @ValueSource(strings = {"009", "010", "011", "012", "013", "014", "015", "016", "017"})
  void aRebuildThatWasCalledOffIsInNobodysWay(String version) throws Exception {
    try (TestDatabase database = recordedAt(version)) {
      execute(database, "select views.empty(1::smallint)");

      upgrade(database);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"009", "012", "016"})
  void aRebuildThatIsUnderWayBeginsAnew(String version) throws Exception {
    try (TestDatabase database = recordedAt(version)) {
      execute(database, "select views.empty(1::smallint)");
      execute(database, UNDER_WAY);

      try (RunningTracker tracker = RunningTracker.on(database)) {
        awaitNone(database, "views.rebuild");

        assertThat(tracker.get("/api/v1/records/deal-a").json().path("stage").asString())
            .isEqualTo("OFFERED");
        assertThat(tracker.get("/api/v1/records").json().path("items")).hasSize(2);
      }
    }
  }

  @Test
  void aRebuildThatIsUnderWayGoesOnWhereNothingIsUpgraded() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      execute(database, UNDER_WAY);

      upgrade(database);

      assertThat(count(database, "views.rebuild where done = 2")).isEqualTo(1);
    }
  }

  @Test
  void whatIsUnconfirmedAsAWholeIsDerivedAnew() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      try (RunningTracker tracker = RunningTracker.on(database)) {
        var last =
            tracker.post(
                "/api/v1/records",
                """
                {"id": "deal-a", "class": "DEAL", "title": "T", "modality": "UNCONFIRMED"}
                """);
        tracker.get("/api/v1/records?minPosition=" + last.header("Attache-Position"));
      }
      execute(database, "update views.status set confirmed = true");
      execute(database, "delete from flyway_schema_history where version >= '021'");

      try (RunningTracker tracker = RunningTracker.on(database)) {
        awaitNone(database, "views.rebuild");

        var listed = tracker.get("/api/v1/records").json().at("/items/0/confirmed");
        assertThat(listed.isBoolean()).isTrue();
        assertThat(listed.booleanValue()).isFalse();
      }
    }
  }

  /** A log with two records, in the tables as they were. */
  private static TestDatabase recordedAt(String version) {
    TestDatabase database = TestDatabase.empty();
    Flyway.configure().dataSource(database.dataSource()).target(version).load().migrate();
    try (PostgresLedger ledger = PostgresLedger.open(database.dataSource())) {
      for (String record : List.of("deal-a", "deal-b")) {
        List<Draft> drafts = List.of(ProjectorTest.registered(), ProjectorTest.offered("e1"));
        ledger.append(new Append(record, 0, drafts, "ana", null));
      }
    }
    return database;
  }

  private static void upgrade(TestDatabase database) {
    Flyway.configure().dataSource(database.dataSource()).load().migrate();
  }

  private static void awaitNone(TestDatabase database, String table) throws Exception {
    for (int i = 0; i < 1_000 && count(database, table) > 0; i++) {
      Thread.sleep(20);
    }
    assertThat(count(database, table)).isZero();
  }

  private static long count(TestDatabase database, String table) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
