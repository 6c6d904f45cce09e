package attache.proof;

import java.util.HexFormat;

/** Hashes as they stand in JSON: 64 lower-case hexadecimal digits. */
public final class Hex {

  private Hex() {}

  public static byte[] hash(String text) {
    if (text.length() != 2 * Hashes.SIZE || !text.chars().allMatch(Hex::isDigit)) {
      throw new BadProof("\"%s\" is no hash of 64 lower-case hexadecimal digits".formatted(text));
    }
    return HexFormat.of().parseHex(text);
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  public static String text(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
