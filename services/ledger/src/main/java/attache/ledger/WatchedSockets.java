package attache.ledger;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Connections on which whoever writes looks for the database's answer for a while before it sleeps:
 * on virtual machines a processor that fell asleep takes a good part of a commit to wake.
 *
 * <p>For the PostgreSQL driver's property {@code socketFactory}. Without it all works, more slowly.
 */
public final class WatchedSockets extends SocketFactory {
  private static final ScopedValue<Duration> WATCHED = ScopedValue.newInstance();

  /** How often nobody looks again, after it was in vain. */
  private static final int REST = 8;

  /**
   * Does work that waits for the database, awake.
   *
   * @param longest for how long at a time: a little more than it takes where the disk is fast, for
   *     where it is slow the processor may sleep
   */
  static <T, X extends Throwable> T watching(Duration longest, ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(WATCHED, longest).call(work);
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public InputStream getInputStream() throws IOException {
        return new Watched(super.getInputStream());
      }
    };
  }

  static final class Watched extends FilterInputStream {
    private int rest;

    Watched(InputStream answers) {
      super(answers);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      if (WATCHED.isBound()) {
        look(WATCHED.get().toNanos());
      }
      return in.read(into, from, most);
    }

    private void look(long longest) throws IOException {
      if (rest > 0) {
        rest--;
      } else if (!comes(longest)) {
        rest = REST;
      }
    }

    /** Gives way to whoever has work to do, which may be the database on the same processor. */
    private boolean comes(long longest) throws IOException {
      long start = System.nanoTime();
      while (in.available() == 0) {
        if (System.nanoTime() - start > longest) {
          return false;
        }
        Thread.yield();
      }
      return true;
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw theDriverConnects();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress own, int ownPort) {
    throw theDriverConnects();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw theDriverConnects();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort) {
    throw theDriverConnects();
  }

  private static UnsupportedOperationException theDriverConnects() {
    return new UnsupportedOperationException("the driver asks for a socket and connects it itself");
  }
}
