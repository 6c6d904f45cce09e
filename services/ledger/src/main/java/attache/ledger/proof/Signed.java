package attache.ledger.proof;

import attache.proof.Checkpoint;
import attache.proof.SignedNote;

/** A checkpoint as it was given out: what it says, and the note to be kept. */
public record Signed(Checkpoint checkpoint, String note) {

  static Signed parse(String note) {
    return new Signed(Checkpoint.parse(SignedNote.parse(note).text()), note);
  }

  public long size() {
    return checkpoint.size();
  }
}
