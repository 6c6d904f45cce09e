package attache.tracker.pages;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A table of comma-separated values (RFC 4180), to be opened by a spreadsheet. */
public final class Csv {
  private final StringBuilder text = new StringBuilder();

  public Csv(String... columns) {
    text.append(String.join(",", columns)).append("\r\n");
  }

  /** Numbers stand as they are, everything else in quotes. */
  public Csv line(@Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    text.append("\r\n");
    return this;
  }

  /** Text that begins like a formula would be run by a spreadsheet; an apostrophe keeps it text. */
  private static String cell(@Nullable Object value) {
    if (value instanceof Number) {
      return value.toString();
    }
    String words = value == null ? "" : value.toString();
    boolean formula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + words.replace("\"", "\"\"") + "\"";
  }

  /** The table as a file. */
  public ResponseEntity<byte[]> named(String file) {
    return named(file, null);
  }

  /**
   * A part of a table as a file.
   *
   * @param rest where the rest is; {@code null} where there is none
   */
  public ResponseEntity<byte[]> named(String file, @Nullable String rest) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .header("Content-Type", "text/csv;charset=UTF-8;header=present")
            .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
            .header("Cache-Control", "no-cache, private");
    if (rest != null) {
      answer.header("Link", "<" + rest + ">; rel=\"next\"");
    }
    return answer.body(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
