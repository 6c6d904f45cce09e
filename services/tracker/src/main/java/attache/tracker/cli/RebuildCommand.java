package attache.tracker.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attache projections rebuild}: has a view built anew and shows how far it is. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = 100,
    description = {
      "Builds a view anew beside the live one, which keeps answering, and swaps the two.",
      "Where that is under way already, shows how far it is. Stopping this command stops nothing.",
      "",
    })
final class RebuildCommand implements Callable<Integer> {
  private static final String GOES_ON =
      "the rebuild goes on in the service; \"projections\" shows how far it is, \"projections"
          + " rebuild --cancel\" calls it off";

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which view; may be left out where there is one.")
  private @Nullable String name;

  @Option(names = "--no-wait", description = "Only start it.")
  private boolean noWait;

  @Option(names = "--cancel", description = "Call it off; the live view stays.")
  private boolean cancel;

  @Spec private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

  @Override
  public Integer call() {
    return ProjectionsCommand.run(spec, service -> cancel ? callOff(service) : rebuild(service));
  }

  private int callOff(Operations service) throws Failure {
    Projection before = service.one(name);
    service.callOff(before);
    out()
        .println(
            before.rebuild() == null
                ? before.name() + ": nothing is being built anew"
                : before.name() + ": the rebuild was called off, the live view stays");
    return ProjectionsCommand.DONE;
  }

  private int rebuild(Operations service) throws Failure {
    Projection before = service.one(name);
    if (before.rebuild() != null) {
      out()
          .println(
              "%s: is being built anew already, as %s asked"
                  .formatted(before.name(), before.rebuild().requestedBy()));
      out().flush();
    }
    Projection now = service.rebuild(before);
    if (noWait) {
      out().println(before.name() + ": " + GOES_ON);
      return ProjectionsCommand.DONE;
    }
    Thread farewell = new Thread(() -> System.err.println("\n" + now.name() + ": " + GOES_ON));
    Runtime.getRuntime().addShutdownHook(farewell);
    try {
      return follow(service, before, now);
    } finally {
      removeHook(farewell);
    }
  }

  private int follow(Operations service, Projection before, Projection start) throws Failure {
    Projection now = start;
    try (RebuildProgress progress = RebuildProgress.of(before.name())) {
      while (now.rebuild() != null) {
        progress.at(now.rebuild());
        progress.pause();
        now = service.now(now);
      }
    }
    if (now.builtAt().equals(before.builtAt())) {
      out().println(before.name() + ": the rebuild was called off, the live view stays");
      return ProjectionsCommand.IN_VAIN;
    }
    out().println("%s: built anew up to position %,d".formatted(now.name(), now.position()));
    now.parked().forEach(parked -> out().println(ProjectionsCommand.standsStill(parked)));
    return ProjectionsCommand.DONE;
  }

  private static void removeHook(Thread farewell) {
    try {
      Runtime.getRuntime().removeShutdownHook(farewell);
    } catch (IllegalStateException stopping) {
      // then it speaks
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
