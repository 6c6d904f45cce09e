package attache.tracker.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands on a record that stands still have in common. */
final class TakeUp {
  @Parameters(paramLabel = "RECORD", description = "The record's id.")
  private String record = "";

  @Option(
      names = "--projection",
      paramLabel = "NAME",
      description = "Which view; may be left out where there is one.")
  private @Nullable String projection;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

  /**
   * Asks for it, and looks whether the record stands still again.
   *
   * @param how retry or discard
   */
  int run(String how) {
    return ProjectionsCommand.run(
        spec,
        service -> {
          Projection after = service.takeUp(service.one(projection), record, how);
          PrintWriter out = spec.commandLine().getOut();
          for (Projection.Parked parked : after.parked()) {
            if (parked.record().equals(record)) {
              out.println(ProjectionsCommand.standsStill(parked));
              return ProjectionsCommand.IN_VAIN;
            }
          }
          out.println(record + ": taken up again");
          return ProjectionsCommand.DONE;
        });
  }
}
