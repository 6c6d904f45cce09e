package attache.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** A private key that signs notes; written as {@code PRIVATE+KEY+name+hash+base64}, as Go does. */
public final class SigningKey {

  private static final String PREFIX = "PRIVATE+KEY+";

  private final byte[] seed;
  private final VerifierKey verifier;

  private SigningKey(String name, byte[] seed) {
    this.seed = seed;
    this.verifier = new VerifierKey(name, Ed25519.publicKey(seed));
  }

  public static SigningKey generate(String name) {
    return new SigningKey(name, Ed25519.newSeed());
  }

  public static SigningKey parse(String text) {
    var parts = text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : null;
    if (parts == null || parts.length != 3) {
      throw new BadProof("a signing key has the form PRIVATE+KEY+name+hash+base64");
    }
    byte[] typed = Base64s.decode(parts[2]);
    if (typed.length != 1 + Ed25519.KEY_SIZE || typed[0] != VerifierKey.ED25519) {
      throw new BadProof("a signing key of another type than Ed25519");
    }
    var key = new SigningKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.verifier.hashText().equals(parts[1])) {
      throw new BadProof("the signing key's hash is not its own");
    }
    return key;
  }

  public VerifierKey verifier() {
    return verifier;
  }

  public SignedNote sign(String text) {
    return SignedNote.of(text, verifier, Ed25519.sign(seed, text.getBytes(UTF_8)));
  }

  /** The secret in the form in which it is kept. */
  public String secret() {
    var typed = new byte[1 + Ed25519.KEY_SIZE];
    typed[0] = VerifierKey.ED25519;
    System.arraycopy(seed, 0, typed, 1, Ed25519.KEY_SIZE);
    return PREFIX + verifier.name() + "+" + verifier.hashText() + "+" + Base64s.encode(typed);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
