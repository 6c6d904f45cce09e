package attache.tracker.embedded;

import org.jspecify.annotations.Nullable;

/**
 * There is no database to work with. The message says why, {@link #wayOut} what a person can do.
 */
public final class DatabaseRefused extends RuntimeException {

  private final String wayOut;

  DatabaseRefused(String why, String wayOut, @Nullable Throwable cause) {
    super(why, cause);
    this.wayOut = wayOut;
  }

  DatabaseRefused(String why, String wayOut) {
    this(why, wayOut, null);
  }

  public String wayOut() {
    return wayOut;
  }
}
