package attache.bench;

import static attache.bench.Way.APPEND;
import static attache.bench.Way.AXON_APPEND;
import static attache.bench.Way.AXON_COMMAND;
import static attache.bench.Way.COMMAND;
import static attache.bench.Way.HTTP;

import java.util.List;

/** Measures row after row and prints the table as it grows; docs/performance.md. */
public final class Bench {
  private static final List<Row> ROWS =
      List.of(
          new Writing(1).by(APPEND, 0.7).by(AXON_APPEND).by(COMMAND, 0.5).by(AXON_COMMAND),
          new Writing(8).by(APPEND, 1.1).by(AXON_APPEND).by(COMMAND, 0.7).by(AXON_COMMAND),
          new Writing(32)
              .by(APPEND, 1.5)
              .by(AXON_APPEND)
              .by(COMMAND, 1.0)
              .by(AXON_COMMAND)
              .by(HTTP, 0.35),
          new Writing(64).by(APPEND, 2.2).by(AXON_APPEND),
          new StatusRead(),
          new Latency(),
          new Rebuild(),
          new TwoClocks(),
          new Pages(),
          new Growth(),
          new LongRebuild());

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("logback.configurationFile", "bench-logback.xml");
    var options = Options.read(arguments);
    Pgbench.require();
    if (options.plans()) {
      Plans.prepare();
    }
    var stage = Stage.open();
    var table = new Table(System.out, options.report(), Machine.description(stage.postgres()));
    int failed = 0;
    for (var row : ROWS) {
      if (options.wants(row)) {
        try {
          row.measure(stage, options, table);
        } catch (Exception failure) {
          failed++;
          failure.printStackTrace();
          table.remark("%s failed: %s".formatted(row.name(), failure.getMessage()));
        }
      }
    }
    // what a row left running, if it failed to stop, must not keep the process
    System.exit(failed == 0 ? 0 : 1);
  }
}
