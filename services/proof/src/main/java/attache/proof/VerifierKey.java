package attache.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose signature a note bears: {@code name+hash+base64}, as C2SP's signed-note writes it.
 *
 * @param publicKey 32 bytes of Ed25519
 */
public record VerifierKey(String name, byte[] publicKey) {

  static final byte ED25519 = 1;

  public VerifierKey {
    if (name.isEmpty() || name.codePoints().anyMatch(c -> c == '+' || isSpace(c))) {
      throw new BadProof("a key's name is text without spaces and plus signs");
    }
    if (publicKey.length != Ed25519.KEY_SIZE) {
      throw new BadProof("an Ed25519 key has 32 bytes");
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  public static VerifierKey parse(String text) {
    var parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new BadProof("a verifier key has the form name+hash+base64");
    }
    byte[] typed = Base64s.decode(parts[2]);
    if (typed.length != 1 + Ed25519.KEY_SIZE || typed[0] != ED25519) {
      throw new BadProof("a verifier key of another type than Ed25519");
    }
    var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.hashText().equals(parts[1])) {
      throw new BadProof("the verifier key's hash %s is not its own".formatted(parts[1]));
    }
    return key;
  }

  /** Four bytes that tell keys of one name apart. */
  byte[] hash() {
    var sha256 = Hashes.sha256();
    sha256.update(name.getBytes(UTF_8));
    sha256.update((byte) '\n');
    sha256.update(ED25519);
    return Arrays.copyOf(sha256.digest(publicKey), 4);
  }

  String hashText() {
    return HexFormat.of().formatHex(hash());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && Arrays.equals(publicKey, that.publicKey);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(publicKey);
  }

  @Override
  public String toString() {
    var typed = new byte[1 + Ed25519.KEY_SIZE];
    typed[0] = ED25519;
    System.arraycopy(publicKey, 0, typed, 1, Ed25519.KEY_SIZE);
    return name + "+" + hashText() + "+" + Base64s.encode(typed);
  }
}
