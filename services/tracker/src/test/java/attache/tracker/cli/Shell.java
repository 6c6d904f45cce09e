package attache.tracker.cli;

import attache.tracker.Attache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the program in a Java of its own, as a shell would. */
final class Shell {

  /** What a run left behind. */
  record Run(int exitCode, String out, String err) {}

  private Shell() {}

  static Run run(byte[] input, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Attache.class.getName()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).start();
      try (var in = process.getOutputStream()) {
        in.write(input);
      } catch (IOException gone) {
        // it did not want to read: its exit code says why
      }
      Thread.Builder reader = Thread.ofVirtual();
      StringBuilder err = new StringBuilder();
      Thread errors = reader.start(() -> err.append(text(process.getErrorStream())));
      String out = text(process.getInputStream());
      errors.join();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("it did not end: " + out + err);
      }
      return new Run(process.exitValue(), out, err.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  static Run run(String... arguments) {
    return run(new byte[0], arguments);
  }

  private static String text(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
