package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.testbed.TestDatabase;
import attache.tracker.json.Json;
import java.io.IOException;
import java.sql.SQLException;

/**
 * Every page over 100,000 records and 1,000,000 developments: how long one client waits for it, and
 * how much is sent. The limit is a figure, not a measurement: what a reader takes for at once.
 *
 * <p>The service keeps what it counted for whoever asks the same of the same moment, so a page
 * asked again and again would say little. Each is asked of another day each time.
 */
final class Pages implements Row {
  private static final double MOST_MILLIS = 300;
  private static final double MOST_BYTES = 250_000;

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public boolean usual() {
    return false;
  }

  @Override
  public void measure(Stage stage, Options options, Table table) throws Exception {
    try (var database = stage.database()) {
      long deals = FilledLog.fill(database, options.events(TwoClocks.EVENTS)) / Samples.EVENTS;
      try (var service = FilledLog.service(options.jar(), database)) {
        var earlier = earlier(database);
        for (var path : PagePaths.of(FilledLog.id(deals / 2), earlier)) {
          table.add(time(service, path, options));
          table.add(size(service, path));
        }
        var deep = deep(service);
        table.add(time(service, deep, options));
        table.add(size(service, deep));
      }
    }
  }

  /** An instant at which half of the log was known. */
  private static String earlier(TestDatabase database) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                from ledger.event
                where position = (select max(position) / 2 from ledger.event)
                """)) {
      row.next();
      return row.getString(1);
    }
  }

  /** A page that is reached after 40 others, by the list's key. */
  private static String deep(RunningService service) throws IOException, InterruptedException {
    var list = "/api/v1/records?sort=title&limit=500";
    var cursor = "";
    for (int page = 0; page < 40; page++) {
      var next = Json.parse(service.get(list + cursor).body()).path("next");
      if (!next.isString()) {
        break;
      }
      cursor = "&cursor=" + next.asString();
    }
    return "/search?sort=title" + cursor;
  }

  private static Ratio time(RunningService service, String path, Options options)
      throws IOException {
    var row = Ratio.atMost("page " + shown(path), "a reader's patience", "ms", 1);
    var days = new OtherDays(path);
    service.millis(days::next, options.time());
    for (int round = 0; round < options.rounds(); round++) {
      row.add(service.millis(days::next, options.time()), MOST_MILLIS);
    }
    return row;
  }

  private static Ratio size(RunningService service, String path)
      throws IOException, InterruptedException {
    var row = Ratio.atMost("page " + shown(path) + ", its size", "250 KB", "bytes", 1);
    row.add(service.get(new OtherDays(path).next()).body().getBytes(UTF_8).length, MOST_BYTES);
    return row;
  }

  private static String shown(String path) {
    return path.replaceFirst("cursor=.*", "cursor=…");
  }
}
