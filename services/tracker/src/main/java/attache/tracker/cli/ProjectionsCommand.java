package attache.tracker.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code attache projections}: how the views are, and what an operator can do about them. */
@Command(
    name = "projections",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = 100,
    subcommands = {RebuildCommand.class, RetryCommand.class, DiscardCommand.class},
    description = {
      "Lists the views of a running service: how far each has followed the log, what is being built"
          + " anew, and where records stand still.",
      "",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a rebuild was called off by somebody, or a record stands still again",
      "2:wrong usage",
      "3:the service cannot be reached, or is unwell",
      "4:the service refused: nothing is parked there, no valid token",
    })
final class ProjectionsCommand implements Callable<Integer> {
  static final int DONE = 0;
  static final int IN_VAIN = 1;

  @Mixin private ServerOptions server = new ServerOptions();
  @Spec private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

  /** What a command does with the service. */
  interface Work {
    int with(Operations service) throws Failure;
  }

  /**
   * Does the work of this command or of one below it, and says why where it cannot be done.
   *
   * @param spec of the command whose work it is
   */
  static int run(CommandSpec spec, Work work) {
    var projections =
        (ProjectionsCommand)
            (spec.parent().userObject() instanceof ProjectionsCommand ? spec.parent() : spec)
                .userObject();
    try (Operations service = new Operations(projections.server)) {
      return work.with(service);
    } catch (Failure failure) {
      spec.commandLine().getErr().println(failure.getMessage());
      return failure.exitCode();
    } finally {
      spec.commandLine().getOut().flush();
    }
  }

  @Override
  public Integer call() {
    return run(
        spec,
        service -> {
          print(service.all(), spec.commandLine().getOut());
          return DONE;
        });
  }

  private static void print(List<Projection> all, PrintWriter out) {
    out.println("%-12s%14s%14s%10s  %s".formatted("name", "position", "lag", "segments", "state"));
    for (Projection one : all) {
      out.println(
          "%-12s%,14d%,14d%10d  %s"
              .formatted(one.name(), one.position(), one.lag(), one.segments(), one.state()));
    }
    for (Projection one : all) {
      one.parked().forEach(parked -> out.println(standsStill(parked)));
    }
  }

  static String standsStill(Projection.Parked parked) {
    return "%s stands still before position %d (%s): %s"
        .formatted(parked.record(), parked.position(), parked.event(), parked.reason());
  }
}
