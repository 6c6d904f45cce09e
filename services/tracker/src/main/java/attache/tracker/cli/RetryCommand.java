package attache.tracker.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code attache projections retry}. */
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = 100,
    description = {
      "Takes a record up again that stands still, after what kept it was mended.",
      "",
    })
final class RetryCommand implements Callable<Integer> {
  @Mixin private TakeUp record = new TakeUp();

  @Override
  public Integer call() {
    return record.run("retry");
  }
}
