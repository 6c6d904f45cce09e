package attache.bench;

import attache.testbed.TestDatabase;
import attache.tracker.desk.Desk;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service without its web server and its views: what stands between a command and the log. */
final class WritingSide implements AutoCloseable {
  private final HikariDataSource connections;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  WritingSide(TestDatabase database) {
    connections = Pools.of(database, 8);
    context.registerBean(JdbcConnectionDetails.class, given(database));
    context.registerBean("readers", DataSource.class, () -> connections);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(connections));
    context.scan("attache.tracker.wiring", "attache.tracker.library");
    context.refresh();
  }

  Desk desk() {
    return context.getBean(Desk.class);
  }

  private static Supplier<JdbcConnectionDetails> given(TestDatabase database) {
    return () ->
        new JdbcConnectionDetails() {
          @Override
          public String getUsername() {
            return database.username();
          }

          @Override
          public String getPassword() {
            return database.password();
          }

          @Override
          public String getJdbcUrl() {
            return database.jdbcUrl();
          }
        };
  }

  @Override
  public void close() {
    context.close();
    connections.close();
  }
}
