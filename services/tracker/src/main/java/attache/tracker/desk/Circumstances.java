package attache.tracker.desk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who hands in a command, by which way, and on what conditions.
 *
 * @param actor who is recorded as having said so
 * @param expected what the record must be like, or {@code null} where that does not matter
 * @param key what makes a repeated command harmless, or {@code null}
 * @param quotes where its quotes stand in the texts that are kept
 */
public record Circumstances(
    String actor,
    Via via,
    @Nullable Expected expected,
    @Nullable Key key,
    List<FoundQuote> quotes) {

  public Circumstances {
    quotes = List.copyOf(quotes);
  }

  public Circumstances(String actor, Via via, @Nullable Expected expected, @Nullable Key key) {
    this(actor, via, expected, key, List.of());
  }

  /**
   * Compares the version the record is at, the number of its events, with what is expected.
   *
   * @throws StaleVersion where they differ
   */
  public void expectAt(long version) {
    if (expected != null && !expected.isMetBy(version)) {
      throw new StaleVersion(expected, version);
    }
  }

  /** The same, with where the quotes stand. */
  public Circumstances finding(List<FoundQuote> found) {
    return found.isEmpty() ? this : new Circumstances(actor, via, expected, key, found);
  }

  /** The ways a command comes in. */
  public enum Via {
    API,
    IMPORT,
    FORM
  }

  /**
   * An idempotency key.
   *
   * @param requestHash SHA-256 of what was asked, to tell a repetition from a reuse
   */
  public record Key(String value, byte[] requestHash) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key(String theirs, byte[] hash)
          && value.equals(theirs)
          && Arrays.equals(requestHash, hash);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
