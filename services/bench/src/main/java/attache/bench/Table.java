package attache.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows that are finished: printed at once, and written to the report each time. */
final class Table {
  private static final String HEAD =
      """
      | work | measured | limit | ratio | lowest – highest | goal | |
      |---|---|---|---|---|---|---|
      """;

  private final PrintStream out;
  private final @Nullable Path report;
  private final String machine;
  private final List<String> rows = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  Table(PrintStream out, @Nullable Path report, String machine) {
    this.out = out;
    this.report = report;
    this.machine = machine;
    out.println(machine);
    out.print(HEAD);
  }

  void add(Ratio ratio) {
    var row =
        "| %s | %s %s | %s: %s | %s | %s – %s | %s | %s |"
            .formatted(
                ratio.work(),
                Figures.text(ratio.ours()),
                ratio.unit(),
                ratio.limit(),
                Figures.text(ratio.theirs()),
                two(ratio.median()),
                two(ratio.lowest()),
                two(ratio.highest()),
                ratio.hasGoal() ? (ratio.most() ? "≤ " : "≥ ") + ratio.goal() : "",
                ratio.hasGoal() ? ratio.reached() ? "reached" : "missed" : "");
    rows.add(row);
    out.println(row);
    write();
  }

  /** A sentence about how a row came about, below the table. */
  void remark(String sentence) {
    remarks.add(sentence);
    out.println("  " + sentence);
    write();
  }

  private static String two(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private void write() {
    if (report == null) {
      return;
    }
    var text = new StringBuilder(machine).append("\n\n").append(HEAD);
    rows.forEach(row -> text.append(row).append('\n'));
    remarks.forEach(remark -> text.append("\n").append(remark).append("\n"));
    try {
      Files.writeString(report, text);
    } catch (IOException failure) {
      throw new UncheckedIOException("the report cannot be written to " + report, failure);
    }
  }
}
