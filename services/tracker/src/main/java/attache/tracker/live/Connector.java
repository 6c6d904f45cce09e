package attache.tracker.live;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Has Tomcat speak by {@link Lines}, and finds a request's line. */
@Component
class Connector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private volatile @Nullable Lines lines;

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.setProtocol(Lines.class.getName());
    factory.addConnectorCustomizers(
        connector -> {
          if (connector.getProtocolHandler() instanceof Lines ours) {
            lines = ours;
          }
        });
  }

  Line line(HttpServletRequest request) throws IOException {
    Lines open = lines;
    if (open == null) {
      throw new IllegalStateException("Tomcat does not speak by " + Lines.class.getName());
    }
    return open.of(request).orElseThrow(() -> new IOException("the client has left"));
  }
}
