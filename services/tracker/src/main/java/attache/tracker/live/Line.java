package attache.tracker.live;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection of one stream. */
final class Line {
  private static final Logger log = LoggerFactory.getLogger(Line.class);
  private static final int MOST_UNREAD = 256 << 10;

  private final SocketWrapperBase<NioChannel> socket;
  private final SocketChannel channel;

  Line(SocketWrapperBase<NioChannel> socket) {
    this.socket = socket;
    this.channel = socket.getSocket().getIOChannel();
  }

  /** Bounds how much the system keeps for a client that does not read, and for how long. */
  void bound(Duration patience) throws IOException {
    socket.setWriteTimeout(patience.toMillis());
    channel.setOption(StandardSocketOptions.SO_SNDBUF, MOST_UNREAD);
  }

  /** Ends whatever is being written, from any thread. */
  void hangUp() {
    try {
      channel.shutdownOutput();
    } catch (IOException gone) {
      log.debug("The client had left already", gone);
    }
  }
}
