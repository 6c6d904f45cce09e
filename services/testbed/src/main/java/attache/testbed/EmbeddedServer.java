package attache.testbed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** PostgreSQL from the binaries on the class path: needs nothing but this JVM. */
final class EmbeddedServer {

  /** Names a file that what the server says is added to; else it is lost. */
  private static final String LOG = "attache.test.server-log";

  private EmbeddedServer() {}

  static TestServer start() {
    try {
      // The library switches fsync and synchronous_commit off; what is tested here must be durable.
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", TestServer.MAX_CONNECTIONS)
              .setLocaleConfig("locale", "C");
      var log = System.getProperty(LOG);
      if (log != null) {
        server.setOutputRedirector(Redirect.appendTo(new File(log)));
      }
      var postgres = server.start();
      return new TestServer(
          "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres.getPort()),
          "postgres",
          "postgres",
          true);
    } catch (IOException | IllegalStateException failure) {
      throw new IllegalStateException(
          "The embedded PostgreSQL does not start. PostgreSQL refuses to run as root, so under root"
              + " `unshare -U` must be allowed. Otherwise run as another user, or give a server"
              + " with ATTACHE_TEST_JDBC_URL, ATTACHE_TEST_JDBC_USERNAME and"
              + " ATTACHE_TEST_JDBC_PASSWORD.",
          failure);
    }
  }
}
