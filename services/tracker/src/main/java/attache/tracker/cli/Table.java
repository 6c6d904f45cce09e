package attache.tracker.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The counts of each file, one a line. */
final class Table implements Listener {
  private static final List<String> COLUMNS =
      List.of("records", "created", "updated", "unchanged", "rejected", "warnings");

  private record Row(String file, JsonNode counts) {}

  private final List<Row> rows = new ArrayList<>();
  private String file = "";

  @Override
  public void begins(String name, long records) {
    file = name;
  }

  @Override
  public void decided(JsonNode record) {}

  @Override
  public void done(JsonNode summary) {
    rows.add(new Row(file, summary.path("summary")));
  }

  void print(PrintWriter out, boolean dryRun) {
    if (rows.isEmpty()) {
      return;
    }
    int width = Math.max(4, rows.stream().mapToInt(row -> row.file().length()).max().orElse(4));
    StringBuilder line = new StringBuilder(pad("file", width));
    COLUMNS.forEach(column -> line.append("%11s".formatted(column)));
    out.println(line);
    for (Row row : rows) {
      line.setLength(0);
      line.append(pad(row.file(), width));
      COLUMNS.forEach(column -> line.append("%,11d".formatted(row.counts().path(column).asLong())));
      out.println(line);
    }
    if (dryRun) {
      out.println("This was a dry run: nothing was recorded.");
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
