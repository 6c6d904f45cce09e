package attache.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to measure and for how long.
 *
 * @param rows their names, "usual" or "all"
 * @param ways of writing, or "all"
 * @param rounds how often each row and its limit are measured, in turns
 * @param time how long each measurement lasts
 * @param events how long the long logs are, 0 for as long as the row says
 * @param report where the table is written to as well, in Markdown
 * @param plans whether PostgreSQL's plans are shown, where a row is about queries
 * @param jar the service
 */
record Options(
    List<String> rows,
    List<String> ways,
    int rounds,
    Duration time,
    long events,
    @Nullable Path report,
    boolean plans,
    Path jar) {

  static Options read(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (var argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException("options are given as --name=value, not " + argument);
      }
      given.put(argument.substring(2, equals), argument.substring(equals + 1));
    }
    var report = given.getOrDefault("report", "");
    return new Options(
        Arrays.asList(given.getOrDefault("rows", "usual").split(",")),
        Arrays.asList(given.getOrDefault("ways", "all").split(",")),
        Integer.parseInt(given.getOrDefault("rounds", "5")),
        Duration.ofSeconds(Integer.parseInt(given.getOrDefault("seconds", "3"))),
        Long.parseLong(given.getOrDefault("events", "0")),
        report.isBlank() ? null : Path.of(report),
        Boolean.parseBoolean(given.getOrDefault("plans", "false")),
        Path.of(Objects.requireNonNull(given.get("jar"), "--jar=…, the service, is missing")));
  }

  /** Whether a row was asked for: by name, or as one of the usual ones. */
  boolean wants(Row row) {
    return rows.contains(row.name())
        || rows.contains("all")
        || (row.usual() && rows.contains("usual"));
  }

  /** How long a long log is. */
  long events(long usual) {
    return events == 0 ? usual : events;
  }

  boolean wantsWay(Way way) {
    return ways.contains("all") || ways.contains(way.word());
  }
}
