package attache.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The way to PostgreSQL, which can be cut when it hurts: after the database has committed what the
 * log sent, and before the answer gets through.
 */
final class Wire implements AutoCloseable {

  private static final String LOG_IS_WRITTEN = "insert into ledger.event";

  /** ReadyForQuery outside of a transaction: what was sent before is committed. */
  private static final String COMMITTED = "Z\0\0\0\5I";

  private final ServerSocket door;
  private final int server;
  private final AtomicInteger wanted = new AtomicInteger();
  private final AtomicInteger swallowed = new AtomicInteger();
  private final ConcurrentLinkedQueue<Carried> carried = new ConcurrentLinkedQueue<>();

  private Wire(ServerSocket door, int server) {
    this.door = door;
    this.server = server;
  }

  static Wire to(Postgres postgres) throws IOException {
    var wire =
        new Wire(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), postgres.port());
    Thread.startVirtualThread(wire::accept);
    return wire;
  }

  String jdbcUrl() {
    return Postgres.jdbcUrl(door.getLocalPort());
  }

  /** Cuts the connection the next time a commit of the log is answered, and waits for that. */
  void cutAfterCommit() {
    int before = swallowed.get();
    wanted.set(1);
    Patience.until("a commit's answer was cut off", () -> swallowed.get() > before);
  }

  /** From now on nothing gets through on the connections there are; neither side is told. */
  int fallSilent() {
    carried.forEach(Carried::fallSilent);
    return carried.size();
  }

  /** How many commits were made that the service heard nothing of. */
  int swallowed() {
    return swallowed.get();
  }

  private void accept() {
    try {
      while (true) {
        var client = door.accept();
        var postgres = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        postgres.setTcpNoDelay(true);
        var connection = new Carried(client, postgres);
        carried.add(connection);
        Thread.startVirtualThread(connection::questions);
        Thread.startVirtualThread(connection::answers);
      }
    } catch (IOException closed) {
      // no one comes in any more
    }
  }

  private final class Carried {
    private final Socket client;
    private final Socket postgres;
    private volatile boolean writesTheLog;
    private volatile boolean silent;

    Carried(Socket client, Socket postgres) {
      this.client = client;
      this.postgres = postgres;
    }

    void questions() {
      carry(
          client,
          postgres,
          said -> {
            writesTheLog |= said.contains(LOG_IS_WRITTEN);
            return silent ? Passage.LOST : Passage.FREE;
          });
      carried.remove(this);
    }

    void answers() {
      carry(
          postgres,
          client,
          said -> {
            if (isCommit(said) && wanted.compareAndSet(1, 0)) {
              swallowed.incrementAndGet();
              return Passage.CUT;
            }
            return silent ? Passage.LOST : Passage.FREE;
          });
    }

    void fallSilent() {
      silent = true;
    }

    private boolean isCommit(String said) {
      return writesTheLog
          && said.endsWith(COMMITTED)
          && (said.contains("INSERT 0 ") || said.contains("COMMIT\0"))
          && !said.contains("INSERT 0 0\0");
    }
  }

  private enum Passage {
    FREE,
    LOST,
    CUT
  }

  private static void carry(Socket from, Socket to, Function<String, Passage> censor) {
    var buffer = new byte[1 << 16];
    try (from;
        to) {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        switch (censor.apply(new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
          case FREE -> out.write(buffer, 0, read);
          case LOST -> {}
          case CUT -> {
            return;
          }
        }
      }
    } catch (IOException ended) {
      // one side left, so the other is let go as well
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
