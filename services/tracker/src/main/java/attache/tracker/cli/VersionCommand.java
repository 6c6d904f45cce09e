package attache.tracker.cli;

import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attache version}. */
@Command(name = "version", description = "Says which release this is.")
final class VersionCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

  @Override
  public void run() {
    Arrays.stream(new Version().getVersion()).forEach(spec.commandLine().getOut()::println);
  }
}
