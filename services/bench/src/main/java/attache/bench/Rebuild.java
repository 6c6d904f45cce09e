package attache.bench;

import attache.testbed.TestDatabase;
import attache.tracker.json.Json;
import java.io.IOException;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;

/**
 * All views built anew beside the live ones and swapped, by the running service, against reading
 * the same log page by page and doing no more than parse its JSON.
 */
final class Rebuild implements Row {
  private static final long EVENTS = 300_000;
  private static final int PAGE = 1_000;

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public void measure(Stage stage, Options options, Table table) throws Exception {
    try (var database = stage.database()) {
      long events = FilledLog.fill(database, options.events(EVENTS));
      FilledLog.pretendFollowed(database);
      try (var service = new RunningService(options.jar(), database)) {
        var row =
            Ratio.atLeast(
                "rebuild of all views, %,d events".formatted(events),
                "scan and parse",
                "events/s",
                0.5);
        rebuild(service);
        scan(database);
        for (int round = 0; round < options.rounds(); round++) {
          row.add(events / rebuild(service), events / scan(database));
        }
        table.add(row);
      }
    }
  }

  /** Seconds from the request to the swap. */
  static double rebuild(RunningService service) throws IOException, InterruptedException {
    var before = builtAt(service);
    long start = System.nanoTime();
    var answer = service.post("/api/v1/operations/projections/records/rebuild", "{}");
    if (answer.statusCode() != 202) {
      throw new IllegalStateException("no rebuild: " + answer.body());
    }
    while (builtAt(service).equals(before)) {
      Thread.sleep(100); // each look at how far it is takes from what is measured
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static String builtAt(RunningService service) throws IOException, InterruptedException {
    JsonNode state = Json.parse(service.get("/api/v1/operations/projections").body());
    return state.path("items").path(0).path("builtAt").toString();
  }

  /** Seconds for all pages. */
  private static double scan(TestDatabase database) throws SQLException {
    long start = System.nanoTime();
    try (var connection = database.dataSource().getConnection();
        var statement =
            connection.prepareStatement(
                """
                select position, stream, sequence, name, version, recorded_at, actor, data, meta
                from ledger.event
                where position > ?
                order by position
                limit ?
                """)) {
      long position = 0;
      boolean more = true;
      while (more) {
        statement.setLong(1, position);
        statement.setInt(2, PAGE);
        more = false;
        try (var row = statement.executeQuery()) {
          while (row.next()) {
            more = true;
            position = row.getLong(1);
            Json.parse(row.getString(8));
          }
        }
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
