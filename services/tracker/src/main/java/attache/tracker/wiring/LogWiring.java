package attache.tracker.wiring;

import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The log on its own few connections, so that readers never keep a writer waiting. They take the
 * role that can add to the log and change nothing in it. Spring closes what depends first: the web
 * server, the log, its connections, the database.
 */
@Configuration(proxyBeanMethods = false)
class LogWiring {

  @Bean(defaultCandidate = false)
  @DependsOnDatabaseInitialization
  HikariDataSource logConnections(
      JdbcConnectionDetails database, @Value("${attache.log.connections:8}") int connections) {
    var config = new HikariConfig();
    config.setPoolName("log");
    config.setJdbcUrl(database.getJdbcUrl());
    config.setUsername(database.getUsername());
    config.setPassword(database.getPassword());
    config.setMaximumPoolSize(connections);
    config.setConnectionInitSql(PostgresLedger.TAKE_ROLE);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  @Bean(destroyMethod = "close")
  Ledger ledger(@Qualifier("logConnections") HikariDataSource connections) {
    return PostgresLedger.open(connections);
  }
}
