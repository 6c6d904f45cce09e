package attache.tracker.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far a rebuild is: a bar on a terminal, a line now and then elsewhere. */
sealed interface RebuildProgress extends AutoCloseable {

  static RebuildProgress of(String name) {
    return Progress.onTerminal() ? new Bar(name) : new Lines(name);
  }

  void at(Projection.Rebuild rebuild);

  /** How long until it is worth looking again. */
  Duration breath();

  /** Waits for more to show. */
  default void pause() throws Failure {
    try {
      Thread.sleep(breath());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Failure(ImportCommand.UNREACHABLE, "interrupted");
    }
  }

  @Override
  void close();

  /** On a terminal. */
  final class Bar implements RebuildProgress {
    private static final int WIDTH = 100;

    private final String name;
    private @Nullable ProgressBar bar;

    Bar(String name) {
      this.name = name;
    }

    @Override
    public void at(Projection.Rebuild rebuild) {
      if (bar == null) {
        bar =
            new ProgressBarBuilder()
                .setTaskName(name)
                .startsFrom(rebuild.done(), Duration.ZERO)
                .setInitialMax(rebuild.target())
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
      }
      bar.maxHint(Math.max(rebuild.target(), rebuild.done())).stepTo(rebuild.done());
    }

    @Override
    public Duration breath() {
      return Duration.ofMillis(250);
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.stepTo(bar.getMax());
        bar.close();
      }
    }
  }

  /** In a pipe or a log. */
  final class Lines implements RebuildProgress {
    private static final int STEP = 10;

    private final String name;
    private long told = -STEP;

    Lines(String name) {
      this.name = name;
    }

    @Override
    public void at(Projection.Rebuild rebuild) {
      if (rebuild.percent() >= told + STEP) {
        told = rebuild.percent();
        System.err.println("%s: %s".formatted(name, rebuild.words()));
      }
    }

    @Override
    public Duration breath() {
      return Duration.ofMillis(500);
    }

    @Override
    public void close() {}
  }
}
