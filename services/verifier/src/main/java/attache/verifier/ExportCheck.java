package attache.verifier;

import attache.proof.BadProof;
import attache.proof.Checkpoint;
import attache.proof.ExportedEvent;
import attache.proof.Frontier;
import attache.proof.Hashes;
import attache.proof.SignedNote;
import attache.proof.json.RefusedJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks a full export once, in bounded memory: positions without gap, times that never go back, the
 * chain of hashes, and the tree's root wherever a checkpoint says what it was.
 */
final class ExportCheck {

  private final Lines lines;
  private final Trust trust;
  private final LongConsumer progress;
  private final Frontier tree = new Frontier();
  private byte[] chain = Hashes.unchained();
  private String time = "";
  private long confirmed;

  ExportCheck(Lines lines, Trust trust, LongConsumer progress) {
    this.lines = lines;
    this.trust = trust;
    this.progress = progress;
  }

  Verdict check(Map<String, String> header) throws IOException, Wrong {
    var note = note(header, Set.of("format", "checkpoint"));
    var end = Trust.checkpoint(note);
    boolean signed = trust.signed(note, "the export's checkpoint");
    var kept = new ArrayDeque<>(trust.kept(end.origin()));
    for (var line = next(); line != null; line = next()) {
      if (line.startsWith("{\"checkpoint\":")) {
        confirm(note(CanonicalMembers.of(line), Set.of("checkpoint")), end.origin());
        continue;
      }
      add(event(line), end);
      while (!kept.isEmpty() && kept.peek().checkpoint().size() == tree.size()) {
        compare(kept.remove());
      }
    }
    if (tree.size() < end.size()) {
      throw Wrong.at(
          Fault.TRUNCATED,
          tree.size() + 1,
          "is missing: the file ends, its checkpoint covers %d".formatted(end.size()));
    }
    if (!signed) {
      trust.mustBeSigned(note, "the export's checkpoint");
    }
    match(end, Fault.REWRITTEN, "the checkpoint that was signed at position %d");
    if (!kept.isEmpty()) {
      var newer = kept.remove();
      trust.mustBeSigned(newer.note(), "the kept checkpoint");
      throw Wrong.at(
          Fault.TRUNCATED,
          tree.size() + 1,
          "is missing: the kept checkpoint covers %d".formatted(newer.checkpoint().size()));
    }
    return new Verdict.Sound("export of the whole log", tree.size(), end);
  }

  private @Nullable String next() throws IOException, Wrong {
    try {
      return lines.next();
    } catch (CharacterCodingException noText) {
      throw Wrong.at(Fault.MALFORMED, tree.size() + 1, "is not text in UTF-8");
    }
  }

  private ExportedEvent event(String line) throws Wrong {
    try {
      return ExportedEvent.parse(line);
    } catch (BadProof malformed) {
      throw Wrong.at(Fault.MALFORMED, tree.size() + 1, "cannot be read: " + malformed.getMessage());
    }
  }

  private void add(ExportedEvent event, Checkpoint end) throws Wrong {
    long expected = tree.size() + 1;
    if (event.position() > expected && expected <= end.size()) {
      throw Wrong.at(
          Fault.MISSING,
          expected,
          "is missing here: position %d stands in its place".formatted(event.position()));
    }
    if (event.position() < expected) {
      throw Wrong.at(
          Fault.OUT_OF_PLACE,
          expected,
          "is not here: position %d stands in its place".formatted(event.position()));
    }
    if (event.position() > end.size()) {
      throw Wrong.at(
          Fault.INSERTED,
          expected,
          "stands after the end, which is position %d".formatted(end.size()));
    }
    byte[] next = Hashes.chained(chain, event.leafHash());
    if (!Arrays.equals(next, event.hash())) {
      throw Wrong.at(
          Fault.CHANGED,
          expected,
          "is not what was recorded: its content and the hash before it do not make its hash");
    }
    if (event.recordedAt().compareTo(time) < 0) {
      throw Wrong.at(
          Fault.TIME_GOES_BACK,
          expected,
          "was recorded at %s, before the event before it (%s)"
              .formatted(event.recordedAt(), time));
    }
    chain = next;
    time = event.recordedAt();
    tree.add(event.leafHash());
    trust.learn(event);
    progress.accept(tree.size());
  }

  /** A checkpoint on the way narrows down where a history parts from the one that was signed. */
  private void confirm(SignedNote note, String origin) throws Wrong {
    var checkpoint = Trust.checkpoint(note);
    trust.mustBeSigned(note, "the checkpoint behind position %d".formatted(tree.size()));
    if (checkpoint.size() != tree.size() || !checkpoint.origin().equals(origin)) {
      throw Wrong.at(
          Fault.OUT_OF_PLACE,
          tree.size(),
          "is followed by a checkpoint of size %d of %s"
              .formatted(checkpoint.size(), checkpoint.origin()));
    }
    match(checkpoint, Fault.REWRITTEN, "the checkpoint that was signed at position %d");
  }

  private void compare(Trust.Kept kept) throws Wrong {
    trust.mustBeSigned(kept.note(), "the kept checkpoint");
    match(kept.checkpoint(), Fault.FORKED, "the kept checkpoint of size %d");
  }

  private void match(Checkpoint checkpoint, Fault fault, String what) throws Wrong {
    if (!Arrays.equals(checkpoint.root(), tree.root())
        || !Arrays.equals(checkpoint.chain(), chain)) {
      throw Wrong.between(
          fault,
          confirmed + 1,
          tree.size(),
          "is the first that can differ from "
              + what.formatted(checkpoint.size())
              + ": the file agrees with itself, and not with what was signed");
    }
    confirmed = tree.size();
  }

  /** Nobody signed what stands beside the note. */
  private static SignedNote note(Map<String, String> members, Set<String> known) throws Wrong {
    if (!known.containsAll(members.keySet())) {
      throw Wrong.with(
          Fault.CHANGED, "a line with a checkpoint holds something that does not belong there");
    }
    try {
      return SignedNote.parse(CanonicalMembers.text(members, "checkpoint"));
    } catch (BadProof | RefusedJson malformed) {
      throw Wrong.with(Fault.UNREADABLE, String.valueOf(malformed.getMessage()));
    }
  }
}
