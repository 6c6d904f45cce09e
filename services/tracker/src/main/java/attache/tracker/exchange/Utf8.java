package attache.tracker.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds files to UTF-8; a parser would read UTF-16 without a word, and replace what is neither. */
final class Utf8 {
  private static final int MARK = 0xEFBBBF;

  private Utf8() {}

  /** Skips a byte order mark at the beginning and says how many bytes that were. */
  static int skipMark(InputStream bytes) throws IOException {
    // A file of less than three bytes holds no record, so that they are consumed does not matter.
    if (!bytes.markSupported()) {
      throw new IllegalArgumentException("this stream cannot go back");
    }
    bytes.mark(3);
    byte[] first = bytes.readNBytes(3);
    if (first.length == 3
        && ((first[0] & 0xFF) << 16 | (first[1] & 0xFF) << 8 | (first[2] & 0xFF)) == MARK) {
      return 3;
    }
    bytes.reset();
    return 0;
  }

  /**
   * @throws Malformed at the first byte that is no UTF-8, or is U+0000, which no JSON text contains
   */
  static void require(Path file) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer characters = CharBuffer.allocate(1 << 16);
    long before = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (boolean end = false; !end; ) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, end);
        if (result.isError()) {
          throw Malformed.at(file, before + bytes.position(), "the bytes are no UTF-8");
        }
        int nul = characters.flip().toString().indexOf('\0');
        if (nul >= 0) {
          String seen = characters.subSequence(0, nul).toString();
          throw Malformed.at(
              file,
              before + seen.getBytes(StandardCharsets.UTF_8).length,
              "U+0000 is no part of a JSON text; is this UTF-16? send UTF-8");
        }
        before += bytes.position();
        bytes.compact();
      }
    }
  }
}
