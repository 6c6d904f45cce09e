package attache.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Does a long log slow writing down? Two logs, in turns, with 32 writers each. */
final class Growth implements Row {
  private static final int CLIENTS = 32;
  private static final long SHORT = 100_000;
  private static final long LONG = 10_000_000;
  private static final long BYTES_AN_EVENT = 2_500;

  @Override
  public String name() {
    return "growth";
  }

  /** It takes minutes and some 25 GB, given back at the end. */
  @Override
  public boolean usual() {
    return false;
  }

  @Override
  public void measure(Stage stage, Options options, Table table) throws Exception {
    long wanted = options.events(LONG);
    long free = Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir"))).getUsableSpace();
    if (free < wanted * BYTES_AN_EVENT) {
      table.remark(
          "growth was left out: it needs %d GB of disk and %d are free."
              .formatted(wanted * BYTES_AN_EVENT / 1_000_000_000, free / 1_000_000_000));
      return;
    }
    try (var few = stage.database();
        var many = stage.database()) {
      long before = FilledLog.fill(few, SHORT);
      long after = FilledLog.fill(many, wanted);
      try (var little = new LedgerAppend(few);
          var much = new LedgerAppend(many)) {
        var row =
            Ratio.atLeast(
                "append to %,d events, %d clients".formatted(after, CLIENTS),
                "to %,d".formatted(before),
                "events/s",
                0.9);
        new Contest(CLIENTS, options, little).against(much, row).run();
        table.add(row);
      }
    }
  }
}
