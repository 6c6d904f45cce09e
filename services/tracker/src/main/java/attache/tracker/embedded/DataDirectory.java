package attache.tracker.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything of an embedded PostgreSQL. Whoever opened it owns it until it
 * is closed or the process ends, however it ends: the operating system gives the lock back.
 */
final class DataDirectory implements AutoCloseable {

  private static final boolean POSIX =
      Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
  private static final long NEEDED_FOR_START = 256L << 20;
  private static final String OTHER_DIRECTORY =
      "Choose another directory with --attache.data-dir, or give a database with"
          + " --spring.datasource.url.";

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  static DataDirectory open(Path given) {
    var path = given.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path, onlyOurs("rwx------"));
      var lock = lock(path);
      if (lock == null) {
        throw inUse(path);
      }
      var free = Files.getFileStore(path).getUsableSpace();
      if (free < NEEDED_FOR_START) {
        lock.close();
        throw new DatabaseRefused(
            "The disk of the data directory %s is full: %d MB are free, PostgreSQL needs %d MB to start."
                .formatted(path, free >> 20, NEEDED_FOR_START >> 20),
            "Make room. Nothing that was recorded is lost.");
      }
      var directory = new DataDirectory(path, lock);
      if (Files.exists(directory.log())) {
        Files.move(
            directory.log(),
            path.resolve("postgres.log.last"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      return directory;
    } catch (IOException failure) {
      throw new DatabaseRefused(
          "The data directory %s cannot be used: %s".formatted(path, failure),
          OTHER_DIRECTORY,
          failure);
    }
  }

  private static @Nullable FileChannel lock(Path path) throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException heldInThisJvm) {
      // the same refusal as for another process
    }
    if (lock == null) {
      channel.close();
      return null;
    }
    return channel;
  }

  private static DatabaseRefused inUse(Path path) {
    return new DatabaseRefused(
        "The data directory %s is in use by another running Attaché.".formatted(path),
        "Stop the other one first. To run two side by side: " + OTHER_DIRECTORY);
  }

  Path path() {
    return path;
  }

  Path cluster() {
    return path.resolve("data");
  }

  /** What PostgreSQL says in this run. */
  Path log() {
    return path.resolve("postgres.log");
  }

  PasswordFile password() {
    return new PasswordFile(path.resolve("password"));
  }

  /** Why PostgreSQL does not work in here, in its own words. */
  DatabaseRefused refused(String what, String said) {
    return said.contains("No space left on device")
        ? new DatabaseRefused(
            "The embedded PostgreSQL %s: the disk of %s is full.".formatted(what, path),
            "Make room. Nothing that was recorded is lost.")
        : new DatabaseRefused(
            "The embedded PostgreSQL %s in %s. It says:\n%s".formatted(what, path, said),
            "Mend what it says. Otherwise: " + OTHER_DIRECTORY);
  }

  static FileAttribute<?>[] onlyOurs(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
