package attache.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * So many connections, each of which sends its next request as soon as it has its answer: one
 * thread over all of them, requests prepared as bytes, answers read only as far as their status, so
 * that the load costs little of the processor it wants to measure.
 */
final class HttpLoad {
  private static final Duration RUN_UP = Duration.ofMillis(200);

  private HttpLoad() {}

  static double perSecond(
      InetSocketAddress address,
      int connections,
      Duration time,
      int expected,
      IntFunction<Supplier<byte[]>> clients)
      throws IOException {
    List<HttpConnection> open = new ArrayList<>();
    try (var selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        open.add(new HttpConnection(address, selector, clients.apply(i)));
      }
      for (var connection : open) {
        connection.sendNext();
      }
      long start = System.nanoTime() + RUN_UP.toNanos();
      long end = start + time.toNanos();
      long answers = 0;
      int waiting = connections;
      while (waiting > 0) {
        selector.select(1_000);
        long now = System.nanoTime();
        if (now > end + Duration.ofSeconds(30).toNanos()) {
          throw new IllegalStateException(waiting + " requests were not answered");
        }
        var keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
          var connection = (HttpConnection) keys.next().attachment();
          keys.remove();
          int status = connection.receive();
          if (status == 0) {
            continue;
          }
          if (status != expected) {
            throw new IllegalStateException("answered otherwise: " + connection.lastWords());
          }
          if (now >= start && now < end) {
            answers++;
          }
          if (now < end) {
            connection.sendNext();
          } else {
            waiting--;
          }
        }
      }
      return answers / (time.toNanos() / 1e9);
    } finally {
      for (var connection : open) {
        connection.close();
      }
    }
  }
}
