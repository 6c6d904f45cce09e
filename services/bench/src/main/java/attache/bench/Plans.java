package attache.bench;

import attache.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** PostgreSQL's plans of what a service asks, as the server itself writes them into its log. */
final class Plans {
  private static final String SERVER_LOG = "attache.test.server-log";

  private final Path log;
  private int read;

  private Plans(Path log) {
    this.log = log;
  }

  /** To be called before the server starts: has it keep a log. */
  static void prepare() throws IOException {
    var log = Files.createTempFile("attache-bench", ".log");
    log.toFile().deleteOnExit();
    System.setProperty(SERVER_LOG, log.toString());
  }

  /** From now on; a service must be started anew to have its statements explained. */
  static Plans of(TestDatabase database) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("load 'auto_explain'");
      for (var setting :
          List.of(
              "session_preload_libraries = auto_explain",
              "auto_explain.log_min_duration = 0",
              "auto_explain.log_analyze = on",
              "auto_explain.log_timing = off")) {
        statement.execute("alter database %s set %s".formatted(connection.getCatalog(), setting));
      }
    }
    return new Plans(Path.of(Objects.requireNonNull(System.getProperty(SERVER_LOG))));
  }

  /** The longest plan since the last call that reads the views: the question's own. */
  String taken() throws IOException, InterruptedException {
    // the server may still be writing it
    Thread.sleep(500);
    var lines = Files.readAllLines(log);
    var longest = "";
    var plan = new StringBuilder();
    for (var line : lines.subList(read, lines.size())) {
      if (line.startsWith("\t")) {
        plan.append(line.substring(1)).append('\n');
      } else {
        plan.setLength(0);
      }
      if (plan.length() > longest.length() && plan.indexOf("views.") >= 0) {
        longest = plan.toString();
      }
    }
    read = lines.size();
    return withoutTheQuestion(longest);
  }

  private static String withoutTheQuestion(String logged) {
    int plan = logged.indexOf("(cost=");
    return plan < 0 ? logged : logged.substring(logged.lastIndexOf('\n', plan) + 1);
  }
}
