package attache.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of strict UTF-8, none so long that it could fill the memory. */
final class Lines {

  private static final int LONGEST = 16 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long read;

  Lines(InputStream in) {
    this.in = in;
  }

  /** Bytes handed out. */
  long read() {
    return read;
  }

  /** The next line, or null at the end. */
  @Nullable String next() throws IOException {
    for (int at = from; ; at++) {
      if (at == to) {
        int length = to - from;
        if (!fill()) {
          return length == 0 ? null : line(to);
        }
        at = from + length;
      }
      if (buffer[at] == '\n') {
        var line = line(at);
        from = at + 1;
        return line;
      }
    }
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      if (to >= LONGEST) {
        throw new IOException("a line of more than %d bytes".formatted(LONGEST));
      }
      buffer = Arrays.copyOf(buffer, 2 * to);
    }
    int count = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, count);
    return count > 0;
  }

  private String line(int end) throws CharacterCodingException {
    read += end - from + 1;
    // decode() reports what is no UTF-8 instead of replacing it
    var line = UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, from, end - from)).toString();
    from = end;
    return line;
  }
}
