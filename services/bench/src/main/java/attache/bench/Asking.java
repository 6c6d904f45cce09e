package attache.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;

/** One client on one connection that waits for each answer before it asks again. */
final class Asking implements AutoCloseable {
  private final Selector selector;
  private final HttpConnection connection;
  private byte[] next = new byte[0];

  Asking(InetSocketAddress address) throws IOException {
    selector = Selector.open();
    connection = new HttpConnection(address, selector, () -> next);
  }

  /** Sends a request and waits for its whole answer. */
  Asking ask(byte[] request, int expected) throws IOException {
    next = request;
    connection.sendNext();
    int status = 0;
    while (status == 0) {
      selector.select(30_000);
      selector.selectedKeys().clear();
      status = connection.receive();
    }
    if (status != expected) {
      throw new IllegalStateException("answered otherwise: " + connection.lastWords());
    }
    return this;
  }

  String header(String name) {
    return connection.header(name);
  }

  @Override
  public void close() throws IOException {
    connection.close();
    selector.close();
  }
}
