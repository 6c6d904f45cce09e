package attache.tracker.embedded;

import static java.util.Objects.requireNonNull;

import attache.proof.Hashes;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked from the class path once, into a directory that only we can write
 * to: what is run from there is what was shipped.
 */
record Binaries(Path home) {

  /** What the jar brings; the parent pom's {@code postgres-binaries.version} decides it. */
  static final int MAJOR = 18;

  static Binaries unpackedIn(Path directory) {
    var home = directory.resolve("postgresql-" + fingerprint());
    if (!Files.isDirectory(home)) {
      try {
        // moved into place when complete; what a start that was cut short left is begun again
        var unpacking = directory.resolve("postgresql.unpacking");
        FileSystemUtils.deleteRecursively(unpacking);
        Files.createDirectory(unpacking, DataDirectory.onlyOurs("rwx------"));
        unpack(archive(), unpacking);
        Files.move(unpacking, home);
      } catch (IOException failure) {
        throw new DatabaseRefused(
            "PostgreSQL's programs cannot be unpacked into %s: %s".formatted(directory, failure),
            "Make room, or choose another directory with --attache.data-dir.",
            failure);
      }
    }
    return new Binaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Another build of PostgreSQL is unpacked beside the old one. */
  private static String fingerprint() {
    try (var archive = archive()) {
      return HexFormat.of().formatHex(Hashes.sha256().digest(archive.readAllBytes()), 0, 6);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream archive() throws IOException {
    var os = System.getProperty("os.name");
    var arch = System.getProperty("os.arch");
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
          os.startsWith("Mac") ? "Darwin" : os.startsWith("Windows") ? "Windows" : "Linux",
          arch.equals("amd64") ? "x86_64" : arch);
    } catch (IllegalStateException missing) {
      throw new DatabaseRefused(
          "No embedded PostgreSQL is shipped for %s on %s.".formatted(os, arch),
          "Give a database with --spring.datasource.url.",
          missing);
    }
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(requireNonNull(file.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    if (entry.getName().contains("bin/") && !file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }
}
