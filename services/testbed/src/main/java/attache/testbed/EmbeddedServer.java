package attache.testbed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** PostgreSQL from the binaries on the class path: needs nothing but this JVM. */
final class EmbeddedServer {

  private EmbeddedServer() {}

  static TestServer start() {
    try {
      // The library switches fsync and synchronous_commit off; what is tested here must be durable.
      var postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", TestServer.MAX_CONNECTIONS)
              .setLocaleConfig("locale", "C")
              .start();
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
