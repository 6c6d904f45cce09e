package attache.bench;

import attache.testbed.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Lists and totals of 100,000 records and 1,000,000 developments: what was true on another day, as
 * it was believed at another moment, against the same question about now.
 *
 * <p>The service keeps totals for whoever asks the same of the same moment. So each question is
 * about another day than the one before: in the past, or from today on, when nothing happens that
 * has not happened by now.
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
        var knownAt = instantAt(database, events * 9 / 10);
        for (var question : QUESTIONS) {
          var row = Ratio.atMost(question + ", at another day and moment", "now", "ms", 2);
          compare(service, options, question, knownAt, row);
          table.add(row);
        }
        if (options.plans()) {
          explain(database, options, "asOf=2010-06-30&knownAt=" + knownAt, table);
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
      RunningService service, Options options, String question, String knownAt, Ratio row)
      throws IOException {
    var path = "/api/v1/" + question + "&asOf=" + OtherDays.DAY;
    var now = new OtherDays(path, LocalDate.now(ZoneOffset.UTC));
    var then = new OtherDays(path + "&knownAt=" + knownAt, LocalDate.of(2001, 1, 1));
    service.millis(now::next, options.time());
    service.millis(then::next, options.time());
    for (int round = 0; round < options.rounds(); round++) {
      double limit = service.millis(now::next, options.time());
      row.add(service.millis(then::next, options.time()), limit);
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
