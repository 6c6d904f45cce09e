package attache.tracker.http;

import org.apache.catalina.core.StandardContext;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the web server waits for those who do not let go, once all others had their time. */
@Configuration(proxyBeanMethods = false)
class ClosingTime {
  /** In milliseconds. Tomcat's own 2 s would come on top of the time that was given already. */
  private static final long LAST_CALL = 200;

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> shortLastCall() {
    return server ->
        server.addContextCustomizers(
            context -> {
              if (context instanceof StandardContext standard) {
                standard.setUnloadDelay(LAST_CALL);
              }
            });
  }
}
