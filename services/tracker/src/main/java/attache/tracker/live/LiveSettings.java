package attache.tracker.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams are kept.
 *
 * @param heartbeat how long a stream says nothing before it says that it lives
 * @param patience how long a client may take nothing before it is hung up on
 * @param mostStreams streams open at once
 */
@ConfigurationProperties("attache.live")
record LiveSettings(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("20s") Duration patience,
    @DefaultValue("1000") int mostStreams) {

  LiveSettings {
    if (!heartbeat.isPositive() || !patience.isPositive() || mostStreams < 0) {
      throw new IllegalArgumentException(
          "attache.live: heartbeat and patience are longer than nothing, most-streams is not"
              + " negative");
    }
  }
}
