package attache.tracker.exchange;

import attache.tracker.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/** A file that is no JSON, with the place where it stops being so. */
final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final long column;

  private Malformed(String message, long line, long column) {
    super(message, null, false, false);
    this.line = line;
    this.column = column;
  }

  static Malformed at(Path file, long base, JacksonException broken) throws IOException {
    long offset = broken.getLocation() == null ? 0 : broken.getLocation().getByteOffset();
    return at(file, base + Math.max(offset, 0), Json.fault(broken));
  }

  /** Counts lines and characters up to the byte: a parser of bytes counts columns in bytes. */
  static Malformed at(Path file, long offset, String message) throws IOException {
    long line = 1;
    long column = 1;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long at = Utf8.skipMark(in);
      for (int next = in.read(); next >= 0 && at < offset; next = in.read(), at++) {
        if (next == '\n') {
          line++;
          column = 1;
        } else if ((next & 0xC0) != 0x80) {
          column++;
        }
      }
    }
    return new Malformed(message, line, column);
  }

  /** What a person is told. */
  String sentence() {
    return "this is neither a JSON array nor one JSON object a line: %s, at line %d, column %d; nothing was recorded"
        .formatted(getMessage(), line, column);
  }
}
