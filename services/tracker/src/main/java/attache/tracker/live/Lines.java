package attache.tracker.live;

import jakarta.servlet.ServletConnection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * Tomcat's HTTP/1.1 with a way from a request to its connection, which servlets do not have. Made
 * by Tomcat, by its name.
 */
public final class Lines extends Http11NioProtocol {

  /** The connection a request came by; empty where it has gone already. */
  Optional<Line> of(HttpServletRequest request) {
    ServletConnection named = request.getServletConnection();
    return getEndpoint().getConnections().stream()
        .filter(
            socket ->
                socket
                    .getServletConnection(named.getProtocol(), named.getProtocolConnectionId())
                    .getConnectionId()
                    .equals(named.getConnectionId()))
        .findFirst()
        .map(Line::new);
  }
}
