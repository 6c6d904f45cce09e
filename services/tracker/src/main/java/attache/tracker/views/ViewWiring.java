package attache.tracker.views;

import attache.ledger.Ledger;
import attache.tracker.log.EventReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts what follows the log, and stops it before the log and the database close. */
@Configuration(proxyBeanMethods = false)
class ViewWiring {
  /** Each takes a connection of the readers' pool. */
  private static final int MOST_SEGMENTS = 8;

  @Bean
  Replay replay(Ledger ledger, EventReader reader) {
    return new Replay(ledger, reader);
  }

  @Bean
  Reached reached(JdbcClient views) {
    return new Reached(
        () ->
            views
                .sql("select min(position) from views.segment where name = :name")
                .param("name", Place.NAME)
                .query(Long.class)
                .single());
  }

  @Bean
  Lately lately() {
    return new Lately();
  }

  @Bean
  SmartLifecycle projection(
      DataSource database,
      Ledger ledger,
      Replay replay,
      Reached reached,
      Lately lately,
      @Value("${attache.views.segments:1}") int segments) {
    if (segments < 1 || segments > MOST_SEGMENTS) {
      throw new IllegalArgumentException(
          "--attache.views.segments is 1 to %d, not %d".formatted(MOST_SEGMENTS, segments));
    }
    Crew crew = new Crew(database, ledger, replay, reached, lately, instance(), segments);
    return new Background("view-records", crew, crew::stop);
  }

  /** The machine and the process, as an operator looks for them. */
  private static String instance() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      host = "localhost";
    }
    return host + "/" + ProcessHandle.current().pid();
  }

  @Bean
  Doorbell doorbell() {
    return new Doorbell();
  }

  @Bean
  SmartLifecycle rebuilding(DataSource database, Ledger ledger, Replay replay, Doorbell doorbell) {
    Rebuilder rebuilder = new Rebuilder(database, ledger, replay, doorbell);
    return new Background("view-rebuild", rebuilder, rebuilder::stop);
  }
}
