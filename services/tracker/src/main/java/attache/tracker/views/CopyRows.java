package attache.tracker.views;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows of one table in PostgreSQL's binary format for COPY: the cheapest way into a table there is.
 * Columns are added in the order of the statement that takes them.
 */
final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int OID_OF_TEXT = 25;
  private static final int OID_OF_BIGINT = 20;
  private static final BigInteger NUMERIC_BASE = BigInteger.valueOf(10_000);

  /** Many small buffers: large ones cost the garbage collector more than the rows in them. */
  private static final int CHUNK = 1 << 16;

  private final List<ByteBuffer> full = new ArrayList<>();
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 10).put(SIGNATURE);
  private long before;
  private boolean empty = true;

  /** Begins a row of so many columns. */
  CopyRows row(int columns) {
    empty = false;
    room(2).putShort((short) columns);
    return this;
  }

  CopyRows add(short value) {
    room(6).putInt(2).putShort(value);
    return this;
  }

  CopyRows add(int value) {
    room(8).putInt(4).putInt(value);
    return this;
  }

  CopyRows add(long value) {
    room(12).putInt(8).putLong(value);
    return this;
  }

  CopyRows add(boolean value) {
    room(5).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  /** Null. */
  CopyRows none() {
    room(4).putInt(-1);
    return this;
  }

  /** A day, or none. */
  CopyRows day(@Nullable LocalDate value) {
    return value == null ? none() : add(StoredDays.from(value));
  }

  /** A text, a word or JSON. */
  CopyRows add(@Nullable String value) {
    if (value == null) {
      none();
    } else {
      byte[] text = value.getBytes(StandardCharsets.UTF_8);
      room(4 + text.length).putInt(text.length).put(text);
    }
    return this;
  }

  /** A numeric that is whole and not negative. */
  CopyRows add(BigInteger value) {
    Deque<Short> digits = new ArrayDeque<>();
    for (BigInteger left = value; left.signum() > 0; ) {
      BigInteger[] next = left.divideAndRemainder(NUMERIC_BASE);
      digits.addFirst(next[1].shortValue());
      left = next[0];
    }
    ByteBuffer to = room(12 + 2 * digits.size()).putInt(8 + 2 * digits.size());
    to.putShort((short) digits.size()).putShort((short) Math.max(0, digits.size() - 1));
    to.putShort((short) 0).putShort((short) 0);
    digits.forEach(to::putShort);
    return this;
  }

  CopyRows texts(List<? extends @Nullable String> values) {
    return array(OID_OF_TEXT, values, this::add);
  }

  /** The names of words, as texts. */
  CopyRows names(List<? extends Enum<?>> words) {
    return array(OID_OF_TEXT, words, word -> add(word.name()));
  }

  CopyRows longs(List<? extends @Nullable Long> values) {
    return array(
        OID_OF_BIGINT,
        values,
        value -> {
          if (value == null) {
            none();
          } else {
            add(value.longValue());
          }
        });
  }

  private <T extends @Nullable Object> CopyRows array(
      int type, List<T> values, Consumer<T> element) {
    ByteBuffer begun = room(24);
    int length = begun.position();
    begun.putInt(0);
    long start = written();
    begun.putInt(values.isEmpty() ? 0 : 1).putInt(1).putInt(type);
    if (!values.isEmpty()) {
      begun.putInt(values.size()).putInt(1);
      values.forEach(element);
    }
    begun.putInt(length, (int) (written() - start));
    return this;
  }

  private long written() {
    return before + bytes.position();
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      before += bytes.position();
      full.add(bytes);
      bytes = ByteBuffer.allocate(Math.max(CHUNK, more));
    }
    return bytes;
  }

  /** Sends the rows; {@code copy} is a COPY … FROM STDIN (FORMAT binary). */
  void send(Connection connection, String copy) throws SQLException {
    if (!empty) {
      var sent = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
      try {
        for (ByteBuffer chunk : full) {
          sent.writeToCopy(chunk.array(), 0, chunk.position());
        }
        sent.writeToCopy(bytes.array(), 0, bytes.position());
        sent.writeToCopy(new byte[] {-1, -1}, 0, 2);
        sent.endCopy();
      } finally {
        if (sent.isActive()) {
          sent.cancelCopy();
        }
      }
    }
  }
}
