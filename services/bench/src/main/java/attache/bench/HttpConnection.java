package attache.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** One kept-alive HTTP/1.1 connection: a request out, its answer in, and no more than that. */
final class HttpConnection {
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(ISO_8859_1);
  private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(ISO_8859_1);
  private static final String LENGTH = "\r\ncontent-length:";

  private final InetSocketAddress address;
  private final Selector selector;
  private final Supplier<byte[]> requests;
  private byte[] in = new byte[1 << 14];
  private int read;
  private String head = "";
  private SocketChannel channel;

  HttpConnection(InetSocketAddress address, Selector selector, Supplier<byte[]> requests)
      throws IOException {
    this.address = address;
    this.selector = selector;
    this.requests = requests;
    this.channel = connect();
  }

  private SocketChannel connect() throws IOException {
    var connected = SocketChannel.open(address);
    connected.setOption(StandardSocketOptions.TCP_NODELAY, true);
    connected.configureBlocking(false);
    connected.register(selector, SelectionKey.OP_READ, this);
    return connected;
  }

  void sendNext() throws IOException {
    send(requests.get());
  }

  private void send(byte[] request) throws IOException {
    var out = ByteBuffer.wrap(request);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /** The status once the answer is there to its end; 0 until then. */
  int receive() throws IOException {
    if (read == in.length) {
      in = Arrays.copyOf(in, 2 * in.length);
    }
    int more = channel.read(ByteBuffer.wrap(in, read, in.length - read));
    if (more < 0) {
      throw new EOFException("the service closed a connection in the middle of an answer");
    }
    read += more;
    int head = indexOf(HEAD_END, 0);
    if (head < 0) {
      return 0;
    }
    var text = new String(in, 0, head, ISO_8859_1);
    if (!isWhole(text, head)) {
      return 0;
    }
    this.head = text;
    read = 0;
    if (text.contains("\r\nConnection: close")) {
      channel.close();
      channel = connect();
    }
    return Integer.parseInt(text.substring(9, 12));
  }

  /** A header of the last answer. */
  String header(String name) {
    int at = head.indexOf("\r\n" + name + ": ");
    if (at < 0) {
      throw new IllegalStateException("no " + name + " in " + head);
    }
    int from = at + name.length() + 4;
    int to = head.indexOf('\r', from);
    return head.substring(from, to < 0 ? head.length() : to);
  }

  /** The answer to the last request, for whoever wants to see what went wrong. */
  String lastWords() {
    return new String(in, 0, Math.min(in.length, 2_000), ISO_8859_1).replace("\0", "");
  }

  private boolean isWhole(String head, int end) {
    int length = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    if (length < 0) {
      return indexOf(LAST_CHUNK, end) >= 0;
    }
    int from = length + LENGTH.length();
    int to = head.indexOf('\r', from);
    int body = Integer.parseInt(head.substring(from, to < 0 ? head.length() : to).strip());
    return read >= end + HEAD_END.length + body;
  }

  private int indexOf(byte[] what, int from) {
    for (int at = from; at <= read - what.length; at++) {
      if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
        return at;
      }
    }
    return -1;
  }

  void close() throws IOException {
    channel.close();
  }
}
