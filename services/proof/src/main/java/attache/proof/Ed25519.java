package attache.proof;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** RFC 8032 by the JDK, with keys as the 32 bytes that everyone else exchanges. */
final class Ed25519 {

  static final int KEY_SIZE = 32;
  private static final String NAME = "Ed25519";
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  static byte[] newSeed() {
    var seed = new byte[KEY_SIZE];
    new SecureRandom().nextBytes(seed);
    return seed;
  }

  /** The JDK derives a public key only when it makes a pair: so it is given its randomness. */
  static byte[] publicKey(byte[] seed) {
    try {
      var pairs = KeyPairGenerator.getInstance(NAME);
      pairs.initialize(NamedParameterSpec.ED25519, new Given(seed));
      var point = ((EdECPublicKey) pairs.generateKeyPair().getPublic()).getPoint();
      byte[] key = littleEndian(point.getY());
      if (point.isXOdd()) {
        key[KEY_SIZE - 1] |= (byte) 0x80;
      }
      var probe = new byte[] {1};
      if (!verify(key, probe, sign(seed, probe))) {
        throw new IllegalStateException("this Java does not make the public key of a given seed");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 15 has Ed25519", e);
    }
  }

  private static byte[] littleEndian(BigInteger number) {
    byte[] big = number.toByteArray();
    var little = new byte[KEY_SIZE];
    for (int i = 0; i < Math.min(KEY_SIZE, big.length); i++) {
      little[i] = big[big.length - 1 - i];
    }
    return little;
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      var signature = Signature.getInstance(NAME);
      signature.initSign(
          KeyFactory.getInstance(NAME)
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 15 has Ed25519", e);
    }
  }

  /** False for a wrong signature and for bytes that are none. */
  static boolean verify(byte[] publicKey, byte[] message, byte[] signed) {
    var encoded = new byte[X509_PREFIX.length + KEY_SIZE];
    System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
    System.arraycopy(publicKey, 0, encoded, X509_PREFIX.length, KEY_SIZE);
    try {
      var signature = Signature.getInstance(NAME);
      signature.initVerify(
          KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded)));
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] wanted) {
      System.arraycopy(bytes, 0, wanted, 0, wanted.length);
    }
  }
}
