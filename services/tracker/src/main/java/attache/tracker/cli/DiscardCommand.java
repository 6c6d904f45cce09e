package attache.tracker.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code attache projections discard}. */
@Command(
    name = "discard",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = 100,
    description = {
      "Leaves out the event a record stands still at, for good, and takes the record up again. The log keeps it.",
      "",
    })
final class DiscardCommand implements Callable<Integer> {
  @Mixin private TakeUp record = new TakeUp();

  @Override
  public Integer call() {
    return record.run("discard");
  }
}
