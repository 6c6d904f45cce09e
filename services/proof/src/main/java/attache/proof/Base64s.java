package attache.proof;

import java.util.Base64;

/** Standard base64 that has one spelling only: what differs in text differs in bytes. */
final class Base64s {

  private Base64s() {}

  static byte[] decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException notBase64) {
      // said below
    }
    throw new BadProof("\"%s\" is no base64".formatted(text));
  }

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
