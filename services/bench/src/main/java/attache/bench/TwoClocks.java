package attache.bench;

import attache.testbed.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Lists and totals of 100,000 records and 1,000,000 developments: what was true on another day, as
 * it was believed at another moment, against the same question about now.
 */
final class TwoClocks implements Row {
  static final long EVENTS = 100_000L * Samples.EVENTS;
  private static final List<String> QUESTIONS =
      List.of(
          "records?group=NEGOTIATION",
          "records?recipient=AR&supplier=RU&sort=title",
          "totals?by=stage",
          "totals?by=supplier,recipient");

  @Override
  public String name() {
    return "two-clocks";
  }

  /** Filling and building the views takes minutes. */
  @Override
  public boolean usual() {
    return false;
  }

  @Override
  public void measure(Stage stage, Options options, Table table) throws Exception {
    try (var database = stage.database()) {
      long events = FilledLog.fill(database, options.events(EVENTS));
      try (var service = FilledLog.service(options.jar(), database)) {
        var then = "asOf=2010-06-30&knownAt=" + instantAt(database, events * 9 / 10);
        for (var question : QUESTIONS) {
          var row = Ratio.atMost(question + ", at another day and moment", "now", "ms", 2);
          compare(service, options, question, then, row);
          table.add(row);
        }
        if (options.plans()) {
          explain(database, options, then, table);
        }
      }
    }
  }

  /** By a second service, because explaining costs time. */
  private static void explain(TestDatabase database, Options options, String then, Table table)
      throws Exception {
    var plans = Plans.of(database);
    try (var service = new RunningService(options.jar(), database);
        var client = new Asking(service.address())) {
      for (var question : QUESTIONS) {
        plans.taken();
        client.ask(Requests.get("/api/v1/" + question + "&" + then), 200);
        table.remark(
            "`%s` at another day and moment:%n%n```text%n%s```".formatted(question, plans.taken()));
      }
    }
  }

  private static void compare(
      RunningService service, Options options, String question, String then, Ratio row)
      throws IOException {
    var path = "/api/v1/" + question;
    service.millis(path, options.time());
    service.millis(path + "&" + then, options.time());
    for (int round = 0; round < options.rounds(); round++) {
      double now = service.millis(path, options.time());
      row.add(service.millis(path + "&" + then, options.time()), now);
    }
  }

  private static String instantAt(TestDatabase database, long position) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement =
            connection.prepareStatement(
                """
                select recorded_at
                from ledger.event
                where position = ?
                """)) {
      statement.setLong(1, position);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getObject(1, OffsetDateTime.class).toInstant().toString();
      }
    }
  }
}
