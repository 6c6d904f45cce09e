package attache.faults;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file system of its own, of a few megabytes, that can be filled and emptied. */
final class SmallDisk implements AutoCloseable {

  private final Path mounted;

  private SmallDisk(Path mounted) {
    this.mounted = mounted;
  }

  /** Skips the test where nobody may mount. */
  static SmallDisk at(Path directory, int megabytes) throws IOException {
    Files.createDirectories(directory);
    try {
      Programs.said(
          List.of(
              "mount",
              "-t",
              "tmpfs",
              "-o",
              "size=%dm".formatted(megabytes),
              "tmpfs",
              directory.toString()));
    } catch (Programs.ProgramFailed forbidden) {
      abort("A full disk needs a small file system, which only root may mount: " + forbidden);
    }
    return new SmallDisk(directory);
  }

  Path path() {
    return mounted;
  }

  /** Takes all space that is left, and tells how much that was. */
  long fill() throws IOException {
    var block = ByteBuffer.allocate(1 << 16);
    try (var ballast =
        FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (true) {
        ballast.write(block.clear());
      }
    } catch (IOException full) {
      return Files.size(ballast());
    }
  }

  void makeRoom() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return mounted.resolve("ballast");
  }

  @Override
  public void close() {
    Programs.said(List.of("umount", "--lazy", mounted.toString()));
  }
}
