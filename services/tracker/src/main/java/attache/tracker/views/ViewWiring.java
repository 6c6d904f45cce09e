package attache.tracker.views;

import attache.ledger.Ledger;
import attache.tracker.log.EventReader;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts what follows the log, and stops it before the log and the database close. */
@Configuration(proxyBeanMethods = false)
class ViewWiring {

  @Bean
  Replay replay(Ledger ledger, EventReader reader) {
    return new Replay(ledger, reader);
  }

  @Bean
  Reached reached(JdbcClient views) {
    return new Reached(
        () ->
            views
                .sql("select position from views.projection where name = :name")
                .param("name", Place.NAME)
                .query(Long.class)
                .single());
  }

  @Bean
  SmartLifecycle projection(DataSource database, Ledger ledger, Replay replay, Reached reached) {
    Projector projector = new Projector(database, ledger, replay, reached);
    return new Background("view-records", projector, projector::stop);
  }

  @Bean
  SmartLifecycle rebuilding(DataSource database, Ledger ledger, Replay replay) {
    Rebuilder rebuilder = new Rebuilder(database, ledger, replay);
    return new Background("view-rebuild", rebuilder, rebuilder::stop);
  }
}
