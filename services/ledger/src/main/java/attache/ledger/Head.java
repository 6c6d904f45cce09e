package attache.ledger;

import attache.proof.Hashes;
import java.time.Instant;
import java.util.Arrays;

/** The end of the log: its last position (0 when empty), its hash, and when that was recorded. */
public record Head(long position, byte[] hash, Instant recordedAt) {

  static final Head EMPTY = new Head(0, Hashes.unchained(), Instant.EPOCH);

  boolean sameAs(Head other) {
    return position == other.position && Arrays.equals(hash, other.hash);
  }
}
