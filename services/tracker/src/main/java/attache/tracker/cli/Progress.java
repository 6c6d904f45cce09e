package attache.tracker.cli;

import java.io.Console;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows how far an import is: a bar on a terminal, a line now and then elsewhere. */
sealed interface Progress extends Listener, AutoCloseable {

  static Progress of(String file) {
    return onTerminal() ? new Bar(file) : new Lines();
  }

  /** Whether a person watches. */
  @SuppressWarnings("SystemConsoleNull") // it still is, where -Djdk.console=java.base is given
  static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  default void done(JsonNode summary) {}

  @Override
  void close();

  /** On a terminal. */
  final class Bar implements Progress {
    private static final int WIDTH = 100;

    private final String file;
    private @Nullable ProgressBar bar;

    Bar(String file) {
      this.file = file;
    }

    @Override
    public void begins(String name, long records) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(file)
              .setInitialMax(records)
              .showSpeed()
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .build();
    }

    @Override
    public void decided(JsonNode record) {
      if (bar != null) {
        bar.step();
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }

  /** In a pipe or a log. */
  final class Lines implements Progress {
    private static final int AT_LEAST = 1_000;

    private String file = "";
    private long records;
    private long decided;

    @Override
    public void begins(String name, long total) {
      file = name;
      records = total;
    }

    @Override
    public void decided(JsonNode record) {
      if (++decided % Math.max(AT_LEAST, records / 10) == 0 && decided < records) {
        System.err.println("%s: %,d of %,d records".formatted(file, decided, records));
      }
    }

    @Override
    public void close() {}
  }
}
