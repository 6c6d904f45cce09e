package attache.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How one event's hash follows from the one before. */
public final class Chain {

  private static final byte[] GENESIS = new byte[32];

  private Chain() {}

  /** The hash before position 1. */
  public static byte[] genesis() {
    return GENESIS.clone();
  }

  /** The hash of a log after one more event. */
  public static byte[] next(byte[] before, byte[] leafHash) {
    MessageDigest sha256 = sha256();
    sha256.update(before);
    return sha256.digest(leafHash);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
