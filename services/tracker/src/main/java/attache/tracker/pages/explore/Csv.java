package attache.tracker.pages.explore;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;

/** A table of comma-separated values, as it is downloaded. */
final class Csv {
  private final StringBuilder text;

  Csv(String... columns) {
    text = new StringBuilder(String.join(",", columns)).append("\r\n");
  }

  /** Numbers stand as they are, everything else in quotes. */
  Csv line(Object... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",")
          .append(values[i] instanceof Number ? values[i] : quoted(values[i].toString()));
    }
    text.append("\r\n");
    return this;
  }

  ResponseEntity<byte[]> named(String file) {
    return ResponseEntity.ok()
        .header("Content-Type", "text/csv;charset=UTF-8;header=present")
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-cache, private")
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A name that begins like a formula would be run by a spreadsheet; an apostrophe keeps it text.
   */
  private static String quoted(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
