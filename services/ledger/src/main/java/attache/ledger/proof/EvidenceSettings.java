package attache.ledger.proof;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How checkpoints are signed.
 *
 * @param key the file of the signing key; made at the first start of a log
 * @param previousKey the key before it, where the log is to change its key
 * @param origin the log's name in its first key, such as {@code example.org/attache}; chosen by
 *     chance where it is missing
 * @param interval the least time between two checkpoints
 */
public record EvidenceSettings(
    Path key, @Nullable Path previousKey, @Nullable String origin, Duration interval) {

  public static EvidenceSettings keyIn(Path key) {
    return new EvidenceSettings(key, null, null, Duration.ofSeconds(1));
  }

  public EvidenceSettings after(Path previous) {
    return new EvidenceSettings(key, previous, origin, interval);
  }

  public EvidenceSettings every(Duration other) {
    return new EvidenceSettings(key, previousKey, origin, other);
  }
}
