package attache.tracker.exchange;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A directory of its own for one import; gone when closed. */
final class Workspace implements AutoCloseable {
  private final Path directory;

  private Workspace(Path directory) {
    this.directory = directory;
  }

  static Workspace create() throws IOException {
    return new Workspace(Files.createTempDirectory("attache-import-"));
  }

  Path body() {
    return directory.resolve("body");
  }

  Path report() {
    return directory.resolve("report");
  }

  /** What was written to {@link #writeAnswer()}. */
  Path answer() {
    return directory.resolve("answer");
  }

  OutputStream writeAnswer() throws IOException {
    return new GZIPOutputStream(Files.newOutputStream(answer()), 1 << 16);
  }

  /**
   * Keeps the whole of what is sent, so that the client can begin to read when it has sent all.
   *
   * @return how many bytes there were
   * @throws Problem where there are more than fit
   */
  long spool(InputStream in, long most) throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(body())) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most) {
          throw new Problem(
              ProblemType.PAYLOAD_TOO_LARGE,
              "the body has more than %d bytes; import it in several parts".formatted(most));
        }
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(body());
    Files.deleteIfExists(report());
    Files.deleteIfExists(answer());
    Files.deleteIfExists(directory);
  }
}
