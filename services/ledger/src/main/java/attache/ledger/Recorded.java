package attache.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * An event as it stands in the log.
 *
 * @param position place in the log, from 1, without gaps
 * @param sequence place in its stream, from 0, without gaps
 * @param data canonical JSON object
 * @param meta canonical JSON object
 * @param hash of the whole log up to and with this event
 */
public record Recorded(
    long position,
    String stream,
    long sequence,
    UUID id,
    String name,
    int version,
    Instant recordedAt,
    String actor,
    String data,
    String meta,
    byte[] hash) {

  /** The bytes that are hashed: RFC 8785 of everything but the hash. */
  public byte[] canonical() {
    return Leaf.of(this).canonical(position, Leaf.text(recordedAt), sequence);
  }

  /** RFC 9162's leaf hash, as the Merkle tree and the chain take it. */
  public byte[] leafHash() {
    return Leaf.of(this).hash(position, Leaf.text(recordedAt), sequence);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Recorded that
        && position == that.position
        && Arrays.equals(hash, that.hash)
        && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(position);
  }

  @Override
  public String toString() {
    return "%d %s/%d %s %s".formatted(position, stream, sequence, name, data);
  }
}
