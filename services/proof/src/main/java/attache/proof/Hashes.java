package attache.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 hashes that bind a log: RFC 9162's leaves and nodes, and the chain of positions. */
public final class Hashes {

  /** Bytes in each of them. */
  public static final int SIZE = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private Hashes() {}

  /** The root of a tree without leaves. */
  public static byte[] empty() {
    return sha256().digest();
  }

  public static byte[] leaf(byte[] data) {
    MessageDigest sha256 = sha256();
    sha256.update(LEAF);
    return sha256.digest(data);
  }

  public static byte[] node(byte[] left, byte[] right) {
    MessageDigest sha256 = sha256();
    sha256.update(NODE);
    sha256.update(left);
    return sha256.digest(right);
  }

  /** The chain before position 1. */
  public static byte[] unchained() {
    return new byte[SIZE];
  }

  /** The chain after one more event. */
  public static byte[] chained(byte[] before, byte[] leaf) {
    MessageDigest sha256 = sha256();
    sha256.update(before);
    return sha256.digest(leaf);
  }

  /** SHA-256 of a text and nothing else. */
  public static byte[] plain(String text) {
    return sha256().digest(text.getBytes(UTF_8));
  }

  /** To be given bytes; for one hash. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
