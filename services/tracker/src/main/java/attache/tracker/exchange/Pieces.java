package attache.tracker.exchange;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file cut into records. Only where each begins is kept in memory, so any number can be asked for
 * again.
 */
final class Pieces implements AutoCloseable {
  private final FileChannel file;
  private final long[] starts;
  private final int[] lengths;
  private final int[] lines;

  private Pieces(FileChannel file, Cuts cuts) {
    this.file = file;
    this.starts = Arrays.copyOf(cuts.starts, cuts.count);
    this.lengths = Arrays.copyOf(cuts.lengths, cuts.count);
    this.lines = Arrays.copyOf(cuts.lines, cuts.count);
  }

  static Pieces of(Path file, Cuts cuts) throws IOException {
    return new Pieces(FileChannel.open(file, StandardOpenOption.READ), cuts);
  }

  int count() {
    return starts.length;
  }

  int length(int index) {
    return lengths[index];
  }

  int line(int index) {
    return lines[index];
  }

  Piece piece(int index) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(lengths[index]);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, starts[index] + bytes.position()) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
    return new Piece(index, lines[index], bytes.array());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Where the pieces are, while they are being found. */
  static final class Cuts {
    private final int most;
    private long[] starts = new long[64];
    private int[] lengths = new int[64];
    private int[] lines = new int[64];
    private int count;

    /**
     * @param most the most records one file may have
     */
    Cuts(int most) {
      this.most = most;
    }

    void add(long start, long end, int line) {
      if (count == most) {
        throw new Problem(
            ProblemType.PAYLOAD_TOO_LARGE,
            "the file has more than %d records; import it in several parts".formatted(most));
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        lengths = Arrays.copyOf(lengths, 2 * count);
        lines = Arrays.copyOf(lines, 2 * count);
      }
      starts[count] = start;
      lengths[count] = (int) Math.min(end - start, Integer.MAX_VALUE);
      lines[count++] = line;
    }
  }
}
