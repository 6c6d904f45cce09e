package attache.tracker.wiring;

import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import attache.ledger.WatchedSockets;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Who connects to the database as whom. Only migrations keep the rights of the user that was given;
 * every other connection takes the role that can add to the log and change nothing in it. The log
 * has its own few connections, so that readers never keep a writer waiting. Spring closes what
 * depends first: the web server, the log, its connections, the database.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
  /**
   * How much longer than a read may take until a connection that says nothing is given up: nobody
   * tells when a machine on the way is gone. What may take longer says so by itself.
   */
  private static final Duration SILENCE = Duration.ofSeconds(5);

  /** Milliseconds in which a connection shows that it lives. */
  private static final long LIFE_SIGN = 1_000;

  /** Who appends, listens and signs holds one for good, and who reads proofs for a while. */
  private static final int FEWEST = 7;

  @FlywayDataSource
  @Bean(defaultCandidate = false)
  DataSource migrations(JdbcConnectionDetails database) {
    return DataSourceBuilder.create()
        .type(SimpleDriverDataSource.class)
        .url(database.getJdbcUrl())
        .username(database.getUsername())
        .password(database.getPassword())
        .build();
  }

  @Bean(defaultCandidate = false)
  @DependsOnDatabaseInitialization
  HikariDataSource logConnections(
      JdbcConnectionDetails database,
      @Value("${attache.log.connections:8}") int connections,
      Environment environment) {
    if (connections < FEWEST) {
      throw new IllegalArgumentException(
          "--attache.log.connections is %d or more, not %d".formatted(FEWEST, connections));
    }
    var config = new HikariConfig();
    config.setPoolName("log");
    config.setJdbcUrl(database.getJdbcUrl());
    config.setUsername(database.getUsername());
    config.setPassword(database.getPassword());
    config.setMaximumPoolSize(connections);
    config.setConnectionInitSql(PostgresLedger.TAKE_ROLE);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty(
        PGProperty.SOCKET_FACTORY.getName(), WatchedSockets.class.getName());
    loseNoTime(config, environment);
    return new HikariDataSource(config);
  }

  /**
   * A pool may have to find out about each of its connections in turn before it opens a new one.
   */
  private static void loseNoTime(HikariConfig config, Environment environment) {
    Duration read =
        environment.getProperty("attache.read-timeout", Duration.class, Duration.ofSeconds(10));
    config.addDataSourceProperty(
        PGProperty.SOCKET_TIMEOUT.getName(), Long.toString(read.plus(SILENCE).toSeconds()));
    config.setValidationTimeout(LIFE_SIGN);
  }

  /** Connections that were opened before the first migration made the role go without it. */
  @Bean
  @DependsOnDatabaseInitialization
  InitializingBean takeRole(DataSource views) {
    return () -> {
      if (views instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
        pool.getHikariPoolMXBean().softEvictConnections();
      }
    };
  }

  /** Readers take the role, and lose patience, as the log does. */
  @Bean
  static BeanPostProcessor readersDoAsTheLog(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getConnectionInitSql() == null) {
          pool.setConnectionInitSql(PostgresLedger.TAKE_ROLE);
          loseNoTime(pool, environment);
        }
        return bean;
      }
    };
  }

  @Bean
  static ClosingPools closingPools() {
    return new ClosingPools();
  }

  @Bean(destroyMethod = "close")
  Ledger ledger(@Qualifier("logConnections") HikariDataSource connections) {
    return PostgresLedger.open(connections);
  }
}
