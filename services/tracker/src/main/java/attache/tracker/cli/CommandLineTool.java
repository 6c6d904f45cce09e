package attache.tracker.cli;

import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands of the jar; without one, the jar is the service. */
@Command(
    name = "attache",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    versionProvider = Version.class,
    subcommands = {
      ImportCommand.class,
      ProjectionsCommand.class,
      VersionCommand.class,
      HelpCommand.class
    },
    description = "Follows military-technical cooperation from open sources.",
    footer = {
      "",
      "Without a command the service starts; its options begin with two hyphens:",
      "  java -jar attache.jar --attache.demo=true --server.port=8081",
    })
public final class CommandLineTool {
  private static final Set<String> OWN_OPTIONS = Set.of("--help", "-h", "--version", "-V");

  private CommandLineTool() {}

  /** True where the arguments are a command; otherwise they are the service's options. */
  public static boolean isMeant(String[] arguments) {
    return arguments.length > 0
        && (!arguments[0].startsWith("--") || OWN_OPTIONS.contains(arguments[0]));
  }

  /**
   * Runs the command.
   *
   * @return the exit code
   */
  public static int run(String[] arguments) {
    return new CommandLine(new CommandLineTool()).execute(arguments);
  }
}
