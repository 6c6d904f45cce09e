package attache.testbed;

import javax.sql.DataSource;

/**
 * A database of its own for a test, on a real PostgreSQL with durable commits; gone when closed.
 *
 * <p>The server is chosen once in a JVM: a given JDBC URL, else Testcontainers where a container
 * engine answers, else an embedded PostgreSQL. {@code -Dattache.test.database=given}, {@code
 * testcontainers} or {@code embedded} forces one and fails where it is impossible. A given user
 * needs CREATEDB, and CREATEROLE if a migration creates roles: those belong to the whole server.
 */
public final class TestDatabase implements AutoCloseable {

  private final TestServer server;
  private final String name;

  private TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
  }

  /** A new database with every migration of the class path applied and no rows. */
  public static TestDatabase fresh() {
    return new TestDatabase(Server.RUNNING, Server.RUNNING.create(Template.MIGRATED));
  }

  /** A new database without any table. */
  public static TestDatabase empty() {
    return new TestDatabase(Server.RUNNING, Server.RUNNING.create("template0"));
  }

  /** Opens a connection at each call; wrap it in a pool where that matters. */
  public DataSource dataSource() {
    return server.dataSource(name);
  }

  public String jdbcUrl() {
    return server.jdbcUrl(name);
  }

  public String username() {
    return server.username();
  }

  public String password() {
    return server.password();
  }

  /** Drops the database, also while connections to it are open. */
  @Override
  public void close() {
    server.drop(name);
  }

  // The JVM runs a holder's initialiser once, at first use, whatever threads come.

  private static final class Server {
    static final TestServer RUNNING =
        TestServer.start(Settings.read(System::getProperty, System::getenv));
  }

  private static final class Template {
    static final String MIGRATED = Server.RUNNING.createTemplate();
  }
}
