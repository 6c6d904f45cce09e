package attache.tracker.cli;

import attache.tracker.json.Json;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keeps the whole report of all files as one JSON object, written while it arrives. */
final class ReportFile implements Listener, AutoCloseable {
  private final Writer out;
  private boolean anyFile;
  private boolean anyRecord;
  private @Nullable JsonNode summary;

  private ReportFile(Writer out) throws IOException {
    this.out = out;
    out.write("{\"files\":[");
  }

  /**
   * @throws IOException with a sentence, where it cannot be written
   */
  static ReportFile open(@Nullable Path file) throws IOException {
    try {
      return new ReportFile(
          file == null
              ? Writer.nullWriter()
              : Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    } catch (IOException refused) {
      throw new IOException("the report cannot be written to " + file, refused);
    }
  }

  void begin(String file) throws IOException {
    out.write(anyFile ? ",\n" : "\n");
    out.write("{\"file\":" + Json.MAPPER.writeValueAsString(file) + ",\"records\":[");
    anyFile = true;
    anyRecord = false;
    summary = null;
  }

  @Override
  public void begins(String name, long records) {}

  @Override
  public void decided(JsonNode record) throws IOException {
    out.write(anyRecord ? ",\n" : "\n");
    out.write(record.toString());
    anyRecord = true;
  }

  @Override
  public void done(JsonNode last) {
    summary = last;
  }

  void end() throws IOException {
    out.write("]");
    if (summary != null) {
      out.write(",\"summary\":" + summary.path("summary"));
      out.write(",\"position\":" + summary.path("position"));
    }
    out.write("}");
  }

  @Override
  public void close() throws IOException {
    out.write("]}\n");
    out.close();
  }
}
