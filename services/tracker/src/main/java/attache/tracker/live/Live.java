package attache.tracker.live;

import attache.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** All streams: one reader of the log, one window, one backlog, and who is connected. */
@Component
@EnableConfigurationProperties(LiveSettings.class)
class Live implements ApplicationListener<ContextClosedEvent> {
  private static final Logger log = LoggerFactory.getLogger(Live.class);
  private static final Duration GRACE = Duration.ofMillis(500);

  private final LiveSettings settings;
  private final Window window = new Window();
  private final Backlog backlog;
  private final Switchboard switchboard;
  private final Follower follower;

  Live(Ledger ledger, LiveSettings settings) {
    this.settings = settings;
    this.backlog = new Backlog(ledger);
    this.switchboard = new Switchboard(settings.mostStreams());
    this.follower = new Follower(ledger, window, switchboard);
  }

  /**
   * Sends what follows a position until the client leaves or the service stops.
   *
   * @param until the last position that is sent; then the stream ends
   * @return false at once where as many streams are open as may be
   */
  boolean serve(Line line, Wanted wanted, long position, long until, OutputStream client) {
    if (!switchboard.connect(line)) {
      return false;
    }
    var stream = new Stream(window, backlog, wanted, position, until, settings.heartbeat(), client);
    try {
      line.bound(settings.patience());
      follower.wake();
      stream.run();
    } catch (IOException gone) {
      if (isTimeout(gone)) {
        log.warn(
            "A stream of events was hung up at position {}: its client took nothing for {} s; {}"
                + " streams are open",
            stream.position(),
            settings.patience().toSeconds(),
            switchboard.open() - 1);
      } else {
        log.debug("A stream of events ended at position {}", stream.position(), gone);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      switchboard.release(line);
    }
    return true;
  }

  /** Tomcat and Spring both wrap what the connection says. */
  private static boolean isTimeout(Throwable gone) {
    return java.util.stream.Stream.iterate(gone, Objects::nonNull, Throwable::getCause)
        .anyMatch(SocketTimeoutException.class::isInstance);
  }

  /** How many streams are open. */
  int open() {
    return switchboard.open();
  }

  /** Before anything else stops: a request that never ends would hold up the rest. */
  @Override
  public void onApplicationEvent(ContextClosedEvent stop) {
    window.close();
    try {
      switchboard.close(GRACE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
