package attache.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.testbed.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own load program: what one statement a transaction can do at most. */
final class Pgbench {
  private static final Pattern RATE =
      Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

  private final TestDatabase database;
  private final Path script;
  private int run;

  Pgbench(TestDatabase database, String script) throws IOException {
    this.database = database;
    this.script = Files.createTempFile("attache-bench", ".sql");
    this.script.toFile().deleteOnExit();
    Files.writeString(this.script, script);
  }

  /** Says so at once where it is missing, before anything is measured. */
  static void require() {
    try {
      var process = new ProcessBuilder("pgbench", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      process.waitFor();
    } catch (IOException missing) {
      throw new IllegalStateException(
          "pgbench is not on the path. It measures the limits. On Debian and Ubuntu it comes with"
              + " the package postgresql-contrib, on Fedora with postgresql-contrib, with Homebrew"
              + " with postgresql.");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  double perSecond(int clients, Duration time) throws IOException, InterruptedException {
    var said = run(clients, time, List.of());
    var rate = RATE.matcher(said);
    if (!rate.find()) {
      throw new IllegalStateException("pgbench said no rate: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** How long each transaction took, in milliseconds. */
  double[] latencies(int clients, Duration time) throws IOException, InterruptedException {
    var directory = Files.createTempDirectory("attache-bench");
    run(clients, time, List.of("--log", "--log-prefix=" + directory.resolve("log")));
    var latencies = new ArrayList<Double>();
    try (var logs = Files.list(directory)) {
      for (var log : logs.toList()) {
        for (var line : Files.readAllLines(log)) {
          latencies.add(Double.parseDouble(line.split(" ", 4)[2]) / 1_000);
        }
        Files.delete(log);
      }
    }
    Files.delete(directory);
    return latencies.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private String run(int clients, Duration time, List<String> more)
      throws IOException, InterruptedException {
    var url = URI.create(database.jdbcUrl().substring("jdbc:".length()));
    var command =
        new ArrayList<>(
            List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--host=" + url.getHost(),
                "--port=" + url.getPort(),
                "--username=" + database.username(),
                "--client=" + clients,
                "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                "--time=" + Math.max(1, time.toSeconds()),
                "--define=run=" + ++run,
                "--define=n=0",
                "--file=" + script));
    command.addAll(more);
    command.add(url.getPath().substring(1));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", database.password());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("pgbench failed: " + said);
    }
    return said;
  }
}
