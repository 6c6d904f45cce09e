package attache.tracker.http;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The threads that serve requests: a few of the system's, and virtual ones for all beyond them.
 *
 * <p>Who waits for the database on a virtual thread is woken by way of a poller and a carrier, and
 * its every wait sets a timer. But hundreds who listen to the stream of events keep a thread each,
 * and virtual ones cost next to nothing.
 */
@Configuration(proxyBeanMethods = false)
class Hands {
  /** More would only wait for the same few connections to the database. */
  private static final int MOST = 48;

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> hands() {
    var executor =
        new ThreadPoolExecutor(
            2,
            MOST,
            60,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().name("http-", 1).daemon().factory(),
            (task, full) -> Thread.ofVirtual().name("http").start(task));
    return server ->
        server.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(executor));
  }
}
