package attache.tracker.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs, which refuse to run as root: there they run in a user namespace of
 * their own, in which nobody is root.
 */
final class Programs {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  private final Binaries binaries;

  Programs(Binaries binaries) {
    this.binaries = binaries;
    if (ROOT && !Outcome.of(List.of("unshare", "-U", "true")).succeeded()) {
      throw new DatabaseRefused(
          "PostgreSQL refuses to run as root, and stepping aside from root (`unshare -U`) is forbidden"
              + " here.",
          "Run Attaché as another user, or give a database with --spring.datasource.url.");
    }
  }

  Outcome run(String program, String... arguments) {
    var command = new ArrayList<String>();
    if (ROOT) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.program(program));
    command.addAll(List.of(arguments));
    return Outcome.of(command);
  }

  /** What a program that has ended said, and whether it did its work. */
  record Outcome(boolean succeeded, String said) {

    private static Outcome of(List<String> command) {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      // PGDATA, PGPORT and their like are meant for other servers
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      try {
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        return new Outcome(process.waitFor() == 0, said.strip());
      } catch (IOException failure) {
        return new Outcome(false, String.valueOf(failure.getMessage()));
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException(interrupted));
      }
    }
  }
}
