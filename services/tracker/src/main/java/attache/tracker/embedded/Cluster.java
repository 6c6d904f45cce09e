package attache.tracker.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own data in a data directory: made at the first start, kept for ever after. */
final class Cluster {

  static final String USER = "attache";

  private Cluster() {}

  /** Makes the cluster where there is none and refuses one of another major version. */
  static void prepare(Programs programs, DataDirectory directory) {
    var cluster = directory.cluster();
    try {
      if (Files.exists(cluster)) {
        requireOurVersion(directory, Files.readString(cluster.resolve("PG_VERSION")).strip());
      } else {
        make(programs, directory, directory.path().resolve("data.making"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void make(Programs programs, DataDirectory directory, Path making)
      throws IOException {
    FileSystemUtils.deleteRecursively(making);
    var made =
        programs.run(
            "initdb",
            "--pgdata=" + making,
            "--username=" + USER,
            "--pwfile=" + directory.password().renew(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums");
    if (!made.succeeded()) {
      FileSystemUtils.deleteRecursively(making);
      throw directory.refused("cannot make its data", made.said());
    }
    // only a complete cluster gets the name that the next start looks for
    Files.move(making, directory.cluster());
  }

  private static void requireOurVersion(DataDirectory directory, String version) {
    if (!version.equals(Integer.toString(Binaries.MAJOR))) {
      throw new DatabaseRefused(
          "The data in %s was written by PostgreSQL %s; this release brings PostgreSQL %d."
              .formatted(directory.path(), version, Binaries.MAJOR),
          "Start the release that wrote it, or move the data over with pg_dump or pg_upgrade.");
    }
  }
}
