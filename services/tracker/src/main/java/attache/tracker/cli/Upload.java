package attache.tracker.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tells a file that cannot be read from a service that cannot be reached. */
final class Upload {
  private volatile @Nullable IOException failure;

  @Nullable IOException failure() {
    return failure;
  }

  InputStream of(InputStream file) {
    return new FilterInputStream(file) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
          return super.read(bytes, offset, length);
        } catch (IOException unreadable) {
          failure = unreadable;
          throw unreadable;
        }
      }
    };
  }
}
