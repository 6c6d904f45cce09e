package attache.testbed;

import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one PostgreSQL of this JVM.
 *
 * @param ownedByUs it ends with this JVM, so nothing needs to be tidied up on it
 */
record TestServer(String url, String username, String password, boolean ownedByUs) {

  static final String MAX_CONNECTIONS = "300";

  private static final Logger log = LoggerFactory.getLogger(TestServer.class);

  static TestServer start(Settings settings) {
    var choice = Choice.of(settings, ContainerEngine::missing);
    log.info("Tests run on PostgreSQL: {} ({})", choice.kind().word(), choice.why());
    return switch (choice.kind()) {
      case GIVEN ->
          new TestServer(
              Objects.requireNonNull(settings.url()),
              settings.username(),
              settings.password(),
              false);
      case TESTCONTAINERS -> container(settings);
      case EMBEDDED -> EmbeddedServer.start();
    };
  }

  /** An engine that answers may still be unable to pull the image; that is fatal only if forced. */
  private static TestServer container(Settings settings) {
    try {
      return ContainerEngine.start();
    } catch (RuntimeException failure) {
      if (settings.forced() != null) {
        throw failure;
      }
      log.warn(
          "Tests run on PostgreSQL: embedded (a container engine answers, but: {})",
          failure.getMessage());
      return EmbeddedServer.start();
    }
  }

  PGSimpleDataSource dataSource(String database) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setDatabaseName(database);
    source.setUser(username);
    source.setPassword(password);
    return source;
  }

  String jdbcUrl(String database) {
    return url.replaceFirst("/[^/?]*(\\?.*)?$", "/" + database + "$1");
  }

  /** A new database, a copy of {@code template}. */
  String create(String template) {
    var name = "attache_test_" + UUID.randomUUID().toString().replace("-", "");
    run("create database %s template %s".formatted(name, template));
    return name;
  }

  /** A new database with the schema of {@code db/migration}, to be copied by {@link #create}. */
  String createTemplate() {
    var name = create("template0");
    if (!ownedByUs) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(name), "drop-test-template"));
    }
    Flyway.configure()
        .dataSource(dataSource(name))
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return name;
  }

  void drop(String database) {
    run("drop database if exists %s with (force)".formatted(database));
  }

  private void run(String sql) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(username);
    source.setPassword(password);
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException("On %s as %s: %s".formatted(url, username, sql), failure);
    }
  }
}
