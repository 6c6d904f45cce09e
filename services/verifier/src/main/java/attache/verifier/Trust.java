package attache.verifier;

import attache.proof.BadProof;
import attache.proof.Checkpoint;
import attache.proof.ExportedEvent;
import attache.proof.SignedNote;
import attache.proof.TrustedKeys;
import attache.proof.VerifierKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What whoever checks brings along: keys, and checkpoints kept from before. */
final class Trust {

  private final TrustedKeys keys;
  private final List<SignedNote> kept;

  Trust(List<VerifierKey> keys, List<SignedNote> kept) {
    this.keys = new TrustedKeys(keys);
    this.kept = kept;
  }

  /** The kept checkpoints, smallest first; their signatures are checked when they are used. */
  List<Kept> kept(String origin) throws Wrong {
    var checkpoints = new ArrayList<Kept>();
    for (var note : kept) {
      var checkpoint = checkpoint(note);
      if (!checkpoint.origin().equals(origin)) {
        throw Wrong.with(
            Fault.OTHER_LOG,
            "the kept checkpoint is of %s, the file of %s".formatted(checkpoint.origin(), origin));
      }
      checkpoints.add(new Kept(note, checkpoint));
    }
    checkpoints.sort(Comparator.comparingLong(one -> one.checkpoint().size()));
    return checkpoints;
  }

  record Kept(SignedNote note, Checkpoint checkpoint) {}

  static Checkpoint checkpoint(SignedNote note) throws Wrong {
    try {
      return Checkpoint.parse(note.text());
    } catch (BadProof malformed) {
      throw Wrong.with(Fault.UNREADABLE, String.valueOf(malformed.getMessage()));
    }
  }

  boolean signed(SignedNote note, String what) throws Wrong {
    return switch (keys.verdict(note)) {
      case SIGNED -> true;
      case NOT_SIGNED -> false;
      case BADLY_SIGNED ->
          throw Wrong.with(Fault.BAD_SIGNATURE, "the key did not make the signature under " + what);
    };
  }

  void mustBeSigned(SignedNote note, String what) throws Wrong {
    if (!signed(note, what)) {
      throw Wrong.with(Fault.UNKNOWN_KEY, what + " is not signed by a given key or its successor");
    }
  }

  /** Follows the log from key to key. */
  void learn(ExportedEvent event) throws Wrong {
    try {
      var rotation = event.rotation();
      if (rotation != null) {
        keys.learn(rotation);
      }
    } catch (BadProof malformed) {
      throw Wrong.at(Fault.MALFORMED, event.position(), String.valueOf(malformed.getMessage()));
    }
  }
}
