package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/**
 * Every page over 100,000 records and 1,000,000 developments: how long one client waits for it, and
 * how much is sent. The limit is a figure, not a measurement: what a reader takes for at once.
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
        for (var path : paths(FilledLog.id(deals / 2))) {
          table.add(time(service, path, options));
          table.add(size(service, path));
        }
      }
    }
  }

  private static List<String> paths(String deal) {
    var then = "asOf=2010-06-30";
    return List.of(
        "/",
        "/board",
        "/board?recipient=AR",
        "/board?" + then,
        "/search",
        "/search?q=argentina",
        "/search?recipient=AR&sort=-since",
        "/search?" + then,
        "/records/" + deal,
        "/records/" + deal + "?asOf=2010-06-30",
        "/compare?record=" + deal,
        "/explore",
        "/explore?" + then,
        "/explore/flows",
        "/explore/map",
        "/explore/years",
        "/countries",
        "/countries/AR",
        "/equipment",
        "/records/" + deal + "/replay",
        "/audit",
        "/audit/log",
        "/record",
        "/review",
        "/replay");
  }

  private static Ratio time(RunningService service, String path, Options options)
      throws IOException {
    var row = Ratio.atMost("page " + path, "a reader's patience", "ms", 1);
    service.millis(path, options.time());
    for (int round = 0; round < options.rounds(); round++) {
      row.add(service.millis(path, options.time()), MOST_MILLIS);
    }
    return row;
  }

  private static Ratio size(RunningService service, String path)
      throws IOException, InterruptedException {
    var row = Ratio.atMost("page " + path + ", its size", "250 KB", "bytes", 1);
    row.add(service.get(path).body().getBytes(UTF_8).length, MOST_BYTES);
    return row;
  }
}
