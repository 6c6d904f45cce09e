package attache.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Clients that ask and never read what comes, or stop in the middle of what they say. */
final class Silent implements AutoCloseable {

  private final int port;
  private final List<Socket> sockets = new ArrayList<>();

  Silent(Client service) {
    this.port = service.port();
  }

  /** Asks for something long, and never reads it. */
  void ask(String path) throws IOException {
    say("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  }

  /** Announces more than ever comes. */
  void beginToPost(String path) throws IOException {
    say(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100000\r\n\r\n{\"id\": \"deal-");
  }

  /** Does not even say all of what it wants. */
  void beginToAsk() throws IOException {
    say("GET /api/v1/rec");
  }

  private void say(String text) throws IOException {
    var socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(1_024);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  int count() {
    return sockets.size();
  }

  @Override
  public void close() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }
}
