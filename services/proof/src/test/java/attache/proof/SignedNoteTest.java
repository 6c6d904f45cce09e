package attache.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C2SP's signed-note, with the example that the specification and Go's implementation give. */
final class SignedNoteTest {

  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String NOTE =
      TEXT
          + """

          — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
          """;

  @Test
  void theKnownNoteIsSignedByItsKey() {
    assertThat(SignedNote.parse(NOTE).verdict(VerifierKey.parse(KEY)))
        .isEqualTo(SignedNote.Verdict.SIGNED);
  }

  @Test
  void theKnownSecretSignsTheKnownNote() {
    var secret = SigningKey.parse(SECRET);

    assertThat(secret.verifier()).hasToString(KEY);
    assertThat(secret.secret()).isEqualTo(SECRET);
    assertThat(secret.sign(TEXT)).hasToString(NOTE);
  }

  @Test
  void aChangedTextOrSignatureIsBadlySigned() {
    var key = VerifierKey.parse(KEY);

    assertThat(SignedNote.parse(NOTE.replace("problem is", "answer is")).verdict(key))
        .isEqualTo(SignedNote.Verdict.BADLY_SIGNED);
    assertThat(SignedNote.parse(NOTE.replace("x08go/ZJ", "x08go/ZK")).verdict(key))
        .isEqualTo(SignedNote.Verdict.BADLY_SIGNED);
  }

  @Test
  void aNoteOfAnotherKeyIsNotSignedByThisOne() {
    var other = SigningKey.generate("PeterNeumann");

    assertThat(SignedNote.parse(NOTE).verdict(other.verifier()))
        .isEqualTo(SignedNote.Verdict.NOT_SIGNED);
  }

  @Test
  void noPartOfAKeyIsAKeyAndNoCharacterOfItCanBeAnother() {
    for (int from = 0; from < KEY.length(); from++) {
      for (int to = from + 1; to <= KEY.length(); to++) {
        if (to - from < KEY.length()) {
          var part = KEY.substring(from, to);
          assertThatThrownBy(() -> VerifierKey.parse(part)).isInstanceOf(BadProof.class);
        }
      }
    }
    for (int at = 0; at < KEY.length(); at++) {
      var changed = new StringBuilder(KEY);
      changed.setCharAt(at, (char) (KEY.charAt(at) + 1));
      assertThatThrownBy(() -> VerifierKey.parse(changed.toString())).isInstanceOf(BadProof.class);
    }
  }

  @Test
  void whatIsNoNoteIsRefused() {
    for (var text :
        List.of(
            "",
            "\n",
            TEXT,
            TEXT + "\n",
            TEXT + "\nsigned: me\n",
            TEXT + "\n— me\n",
            TEXT + "\n— me AAAA\n",
            NOTE.stripTrailing(),
            "a\tb\n\n— me AAAAAAAA\n")) {
      assertThatThrownBy(() -> SignedNote.parse(text)).as(text).isInstanceOf(BadProof.class);
    }
  }

  @Test
  void aMadeKeyIsReadBackAsItWas() {
    for (int i = 0; i < 50; i++) {
      var key = SigningKey.generate("log/" + i);

      var read = SigningKey.parse(key.secret());

      assertThat(VerifierKey.parse(key.verifier().toString())).isEqualTo(read.verifier());
      assertThat(SignedNote.parse(read.sign("text\n").toString()).verdict(key.verifier()))
          .isEqualTo(SignedNote.Verdict.SIGNED);
      assertThat(key.toString()).doesNotContain("PRIVATE");
    }
  }

  @Test
  void aCheckpointHasTheLinesOfATlogCheckpoint() {
    var checkpoint =
        new Checkpoint(
            "attache/log",
            7,
            Hashes.empty(),
            Hashes.unchained(),
            Instant.parse("2026-11-21T21:00:00Z"));

    assertThat(checkpoint.text())
        .isEqualTo(
            """
            attache/log
            7
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
            chain %s
            time 2026-11-21T21:00:00Z
            """
                .formatted("00".repeat(32)));
    assertThat(Checkpoint.parse(checkpoint.text()))
        .usingRecursiveComparison()
        .isEqualTo(checkpoint);
  }

  @Test
  void keysAreTrustedThatTrustedKeysVouchFor() {
    var first = SigningKey.generate("log");
    var second = SigningKey.generate("log");
    var stranger = SigningKey.generate("log");
    var keys = new TrustedKeys(List.of(first.verifier()));

    keys.learn(stranger.sign(new KeyRotation("log", stranger.verifier()).text()));
    keys.learn(first.sign(new KeyRotation("log", second.verifier()).text()));

    assertThat(keys.verdict(second.sign("a\n"))).isEqualTo(SignedNote.Verdict.SIGNED);
    assertThat(keys.verdict(stranger.sign("a\n"))).isEqualTo(SignedNote.Verdict.NOT_SIGNED);
  }
}
