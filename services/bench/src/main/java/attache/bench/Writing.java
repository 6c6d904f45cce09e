package attache.bench;

import java.util.EnumMap;
import java.util.Map;

/**
 * One event a commit, by ever longer ways: the log alone, the command gateway, HTTP; and Axon's own
 * engine beside the first two. All against pgbench with as many clients.
 */
final class Writing implements Row {
  private final int clients;
  private final Map<Way, Double> goals = new EnumMap<>(Way.class);

  Writing(int clients) {
    this.clients = clients;
  }

  /** Measures a way, and what its ratio to pgbench should be. */
  Writing by(Way way, double goal) {
    goals.put(way, goal);
    return this;
  }

  /** Measures a way for comparison. */
  Writing by(Way way) {
    return by(way, Double.NaN);
  }

  @Override
  public String name() {
    return "writing-" + clients;
  }

  @Override
  public void measure(Stage stage, Options options, Table table) throws Exception {
    try (var limits = stage.database();
        var ways = new OpenWays(stage, options, clients)) {
      var contest = new Contest(clients, options, new OneRowACommit(limits));
      var rows = new EnumMap<Way, Ratio>(Way.class);
      for (var way : goals.keySet()) {
        if (options.wantsWay(way)) {
          var side = ways.open(way);
          var row = Ratio.atLeast(work(side), "pgbench", "events/s", goals.get(way));
          contest.against(side, row);
          rows.put(way, row);
        }
      }
      contest.run();
      rows.values().forEach(table::add);
      ways.remarks().forEach(table::remark);
    }
  }

  private String work(Side side) {
    return side.name() + ", " + (clients == 1 ? "1 client" : clients + " clients");
  }
}
