package attache.bench;

import java.time.Duration;

/** Ten million events rebuilt by a service that may use no more than 512 MiB of heap. */
final class LongRebuild implements Row {
  private static final long EVENTS = 10_000_000;

  @Override
  public String name() {
    return "rebuild-10m";
  }

  /** It takes the better part of an hour and some 40 GB. */
  @Override
  public boolean usual() {
    return false;
  }

  @Override
  public void measure(Stage stage, Options options, Table table) throws Exception {
    try (var database = stage.database()) {
      long events = FilledLog.fill(database, options.events(EVENTS));
      FilledLog.pretendFollowed(database);
      try (var service =
          new RunningService(options.jar(), database, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError")) {
        double seconds = Rebuild.rebuild(service);
        table.remark(
            "A rebuild of %,d events ended after %s with -Xmx512m: %,.0f events/s."
                .formatted(events, Duration.ofSeconds((long) seconds), events / seconds));
      }
    }
  }
}
