package attache.testbed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL from Testcontainers, where Docker or Podman answers. */
final class ContainerEngine {

  private static final String IMAGE = "postgres:18";

  private ContainerEngine() {}

  /** Why no engine can be used, or empty when one answers. */
  static Optional<String> missing() {
    // Testcontainers prints pages when it finds nothing, so it is asked only where something might
    // be.
    if (!mayExist()) {
      return Optional.of("no container engine was found (no DOCKER_HOST, no socket)");
    }
    return DockerClientFactory.instance().isDockerAvailable()
        ? Optional.empty()
        : Optional.of("the container engine does not answer");
  }

  private static boolean mayExist() {
    var home = System.getProperty("user.home");
    var runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run/user");
    return System.getenv("DOCKER_HOST") != null
        || System.getProperty("os.name").startsWith("Windows")
        || Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(runtime, "docker.sock"),
                Path.of(home, ".docker/run/docker.sock"),
                Path.of(home, ".testcontainers.properties"))
            .anyMatch(Files::exists);
  }

  static TestServer start() {
    var container =
        new PostgreSQLContainer(IMAGE)
            .withDatabaseName("postgres")
            .withUsername("postgres")
            .withPassword("postgres")
            // replaces Testcontainers' own command, which switches fsync off
            .withCommand("postgres", "-c", "max_connections=" + TestServer.MAX_CONNECTIONS);
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-test-postgres"));
    return new TestServer(
        container.getJdbcUrl(), container.getUsername(), container.getPassword(), true);
  }
}
