package attache.ledger;

import java.util.Arrays;

/**
 * Names a request, so that it is recorded once however often it comes.
 *
 * @param requestHash tells the same request from another one under the same key
 */
public record IdempotencyKey(String value, byte[] requestHash) {

  public IdempotencyKey {
    Names.check("the idempotency key", value, 255);
    if (requestHash.length > 64) {
      throw new IllegalArgumentException("a request hash has at most 64 bytes");
    }
  }

  boolean isFor(byte[] otherRequestHash) {
    return Arrays.equals(requestHash, otherRequestHash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdempotencyKey that
        && value.equals(that.value)
        && isFor(that.requestHash);
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
