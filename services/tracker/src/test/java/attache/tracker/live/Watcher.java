package attache.tracker.live;

import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A client of the stream on a socket of its own, so that it can read late, or never. */
final class Watcher implements AutoCloseable {
  private static final int TOO_LONG = 30_000;

  /** What stands between two empty lines. */
  record Block(List<String> lines) {
    Optional<String> field(String name) {
      return lines.stream()
          .filter(line -> line.startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst();
    }

    long id() {
      return Long.parseLong(field("id").orElseThrow());
    }

    JsonNode data() {
      return Json.parse(field("data").orElseThrow());
    }

    boolean isEvent() {
      return field("data").isPresent();
    }
  }

  private final Socket socket = new Socket();
  private final BufferedReader answer;
  private final Block head;

  /** Asks in HTTP/1.0, which has no chunks: what comes is what is sent. */
  private Watcher(RunningTracker tracker, int receiveBuffer, String query, String... headers) {
    try {
      socket.setReceiveBufferSize(receiveBuffer);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), tracker.port()));
      socket.setSoTimeout(TOO_LONG);
      String request =
          "GET /api/v1/events/stream%s HTTP/1.0\r\nHost: localhost\r\n%s\r\n"
              .formatted(query, String.join("", headers));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512);
      head = next().orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Watcher of(RunningTracker tracker, String query) {
    return new Watcher(tracker, 1 << 16, query);
  }

  /** One that comes back. */
  static Watcher after(RunningTracker tracker, long position, String query) {
    return new Watcher(tracker, 1 << 16, query, "Last-Event-ID: " + position + "\r\n");
  }

  /** One whose system takes next to nothing for it. */
  static Watcher narrow(RunningTracker tracker, String query) {
    return new Watcher(tracker, 1 << 10, query);
  }

  /** The status line and the headers. */
  Block head() {
    return head;
  }

  /** The next block; empty where the stream has ended. */
  Optional<Block> next() {
    List<String> lines = new ArrayList<>();
    try {
      for (String line = answer.readLine(); line != null; line = answer.readLine()) {
        if (!line.isEmpty()) {
          lines.add(line);
        } else {
          return Optional.of(new Block(lines));
        }
      }
      return Optional.empty();
    } catch (IOException cut) {
      return Optional.empty();
    }
  }

  /** Reads on until a block is what one waits for. */
  Block until(Predicate<Block> wanted) {
    while (!Thread.interrupted()) {
      Block block = next().orElseThrow();
      if (wanted.test(block)) {
        return block;
      }
    }
    throw new AssertionError("it did not come");
  }

  /** So many events, leaving out all else. */
  List<Block> events(int number) {
    List<Block> events = new ArrayList<>();
    while (events.size() < number) {
      events.add(until(Block::isEvent));
    }
    return events;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
