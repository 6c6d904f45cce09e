package attache.tracker.exchange;

import attache.tracker.exchange.Pieces.Cuts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds where the records of a file begin and end. */
final class Cutter {
  private static final JsonFactory JSON = new JsonFactory();

  private Cutter() {}

  /** One record a line (NDJSON); blank lines count as lines, not as records. */
  static void lines(Path file, Cuts cuts) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long start = Utf8.skipMark(bytes);
      long at = start;
      int line = 1;
      boolean blank = true;
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        at++;
        if (next == '\n') {
          if (!blank) {
            cuts.add(start, at - 1, line);
          }
          start = at;
          line++;
          blank = true;
        } else if (!isBlank(next)) {
          blank = false;
        }
      }
      if (!blank) {
        cuts.add(start, at, line);
      }
    }
  }

  /**
   * Whether a file that is no JSON as a whole was meant to have an object a line: it begins with a
   * brace, and one line of several holds an object from its first column to its end. An object that
   * is spread over lines has no such line, for what it contains is indented.
   */
  static boolean holdsLines(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      Utf8.skipMark(bytes);
      int begin = -1;
      int lines = 0;
      boolean whole = false;
      int first = -1;
      int last = -1;
      for (int next = bytes.read(); ; next = bytes.read()) {
        if (next >= 0 && next != '\n') {
          first = first < 0 ? next : first;
          last = isBlank(next) ? last : next;
          begin = begin < 0 ? last : begin;
        } else if (last >= 0) {
          lines++;
          whole |= first == '{' && last == '}';
        }
        if (next < 0 || (whole && lines > 1) || (begin >= 0 && begin != '{')) {
          return begin == '{' && whole && lines > 1;
        }
        if (next == '\n') {
          first = -1;
          last = -1;
        }
      }
    }
  }

  private static boolean isBlank(int character) {
    return character == ' ' || character == '\t' || character == '\r';
  }

  /**
   * The elements of one array, or values one after another.
   *
   * @throws Malformed where the file as a whole is no JSON
   */
  static void values(Path file, Cuts cuts) throws IOException {
    Utf8.require(file);
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      long base = Utf8.skipMark(bytes);
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
        values(parser, base, cuts);
      } catch (JacksonException broken) {
        throw Malformed.at(file, base, broken);
      }
    }
  }

  private static void values(JsonParser parser, long base, Cuts cuts) {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          cut(parser, base, cuts);
        }
      } else {
        cut(parser, base, cuts);
      }
    }
  }

  private static void cut(JsonParser parser, long base, Cuts cuts) {
    var start = parser.currentTokenLocation();
    parser.skipChildren();
    parser.finishToken();
    cuts.add(
        base + start.getByteOffset(),
        base + parser.currentLocation().getByteOffset(),
        start.getLineNr());
  }
}
