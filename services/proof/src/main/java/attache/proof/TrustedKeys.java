package attache.proof;

import java.util.ArrayList;
import java.util.List;

/** The keys one trusts: those given, and those they vouched for. */
public final class TrustedKeys {

  private final List<VerifierKey> keys;

  public TrustedKeys(List<VerifierKey> given) {
    this.keys = new ArrayList<>(given);
  }

  /** Signed by one of them is enough; badly signed in the name of any is not. */
  public SignedNote.Verdict verdict(SignedNote note) {
    var verdict = SignedNote.Verdict.NOT_SIGNED;
    for (var key : keys) {
      switch (note.verdict(key)) {
        case SIGNED -> verdict = SignedNote.Verdict.SIGNED;
        case BADLY_SIGNED -> {
          return SignedNote.Verdict.BADLY_SIGNED;
        }
        case NOT_SIGNED -> {}
      }
    }
    return verdict;
  }

  /** Trusts the key that a rotation names, if a trusted key signed it. */
  public void learn(SignedNote rotation) {
    if (verdict(rotation) == SignedNote.Verdict.SIGNED) {
      keys.add(KeyRotation.parse(rotation.text()).next());
    }
  }
}
