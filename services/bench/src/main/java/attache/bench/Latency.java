package attache.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From a command's first byte to the last byte of an answer that shows it: a client posts, takes
 * the position from the answer, and reads the record from the view at that position. Against one
 * commit of one row.
 */
final class Latency implements Row {

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public void measure(Stage stage, Options options, Table table) throws Exception {
    try (var database = stage.database();
        var apart = stage.database();
        var service = new RunningService(options.jar(), database)) {
      var commits = new OneRowACommit(apart);
      var half = row("p50", 4);
      var most = row("p99", 12);
      var deals = new AtomicLong();
      warmUp(service, deals, options.time());
      commits.latencies(options.time());
      for (int round = 0; round < options.rounds(); round++) {
        var ours = latencies(service, deals, options.time());
        double commit = Figures.percentile(commits.latencies(options.time()), 0.5);
        half.add(Figures.percentile(ours, 0.5), commit);
        most.add(Figures.percentile(ours, 0.99), commit);
      }
      table.add(half);
      table.add(most);
    }
  }

  /**
   * One client alone asks too seldom for a JVM to compile what it uses within minutes: so many
   * write and read first. What a lone writer uses and many do not, it needs half a minute for.
   */
  private static void warmUp(RunningService service, AtomicLong deals, Duration time)
      throws IOException, InterruptedException {
    HttpLoad.perSecond(
        service.address(), 32, time.multipliedBy(45), 201, client -> new NextDeal(deals));
    service.catchUp();
    HttpLoad.perSecond(
        service.address(),
        8,
        time.multipliedBy(3),
        200,
        client -> {
          var random = new Random(client);
          long until = deals.get();
          return () -> Requests.get(NextDeal.path(1 + random.nextLong(until)));
        });
    latencies(service, deals, time.multipliedBy(15));
  }

  private static Ratio row(String which, double goal) {
    return Ratio.atMost(
        "command sent → readable in the view, " + which, "pgbench, a commit's p50", "ms", goal);
  }

  /** Milliseconds, of each command. */
  private static double[] latencies(RunningService service, AtomicLong deals, Duration time)
      throws IOException {
    var took = new ArrayList<Double>();
    try (var client = new Asking(service.address())) {
      var next = new NextDeal(deals);
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() < end) {
        var request = next.get();
        long start = System.nanoTime();
        var position = client.ask(request, 201).header("Attache-Position");
        client.ask(Requests.get(next.path() + "?minPosition=" + position), 200);
        took.add((System.nanoTime() - start) / 1e6);
      }
    }
    return took.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
