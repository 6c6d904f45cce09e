package attache.tracker.exchange;

import attache.tracker.json.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps outcomes in a file until all are known; then gives one JSON object, counts first. */
final class SpooledReport implements Report, AutoCloseable {
  private final Path file;
  private final OutputStream out;
  private boolean dryRun;
  private boolean any;

  SpooledReport(Path file) throws IOException {
    this.file = file;
    this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  @Override
  public void begin(int records, boolean dry) {
    dryRun = dry;
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    if (any) {
      out.write(',');
    }
    any = true;
    out.write('\n');
    out.write(Json.MAPPER.writeValueAsBytes(outcome.json()));
  }

  void writeTo(OutputStream answer, Tally tally, long position) throws IOException {
    out.flush();
    answer.write(
        "{\"dryRun\":%s,\"position\":%d,\"summary\":%s,\"records\":["
            .formatted(dryRun, position, tally.json())
            .getBytes(StandardCharsets.UTF_8));
    Files.copy(file, answer);
    answer.write("]}\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
