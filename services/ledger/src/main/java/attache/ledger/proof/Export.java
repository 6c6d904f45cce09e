package attache.ledger.proof;

import attache.ledger.Ledger;
import attache.proof.ExportedEvent;
import attache.proof.Formats;
import attache.proof.json.JsonText;
import java.io.IOException;
import java.util.ArrayDeque;

/**
 * The log as lines of JSON: first what the file is and the checkpoint it ends with; then every
 * event, and behind those that a checkpoint was signed at, that checkpoint. With them a verifier
 * can tell between which two signatures a forged history parts from the true one.
 */
public final class Export {

  private static final int PAGE = 1_000;

  private final Evidence evidence;
  private final Ledger ledger;
  private final Signed checkpoint;

  Export(Evidence evidence, Ledger ledger, Signed checkpoint) {
    this.evidence = evidence;
    this.ledger = ledger;
    this.checkpoint = checkpoint;
  }

  /** Page by page, in bounded memory. */
  public void writeTo(Appendable out) throws IOException {
    var header = new StringBuilder("{\"format\":\"%s\",\"checkpoint\":".formatted(Formats.EXPORT));
    JsonText.quote(header, checkpoint.note());
    out.append(header.append("}\n"));
    long written = 0;
    while (written < checkpoint.size()) {
      int limit = Math.toIntExact(Math.min(PAGE, checkpoint.size() - written));
      var events = ledger.read(written, limit);
      if (events.isEmpty()) {
        throw new BrokenLog("position %d was signed and is missing".formatted(written + 1));
      }
      long last = events.getLast().position();
      var signed = new ArrayDeque<>(evidence.checkpoints(written, last));
      for (var event : events) {
        out.append(ExportedEvent.line(event.canonical(), event.hash())).append('\n');
        if (!signed.isEmpty() && signed.peek().size() == event.position()) {
          out.append(line(signed.remove())).append('\n');
        }
      }
      written = last;
    }
  }

  private static StringBuilder line(Signed signed) {
    var line = new StringBuilder("{\"checkpoint\":");
    JsonText.quote(line, signed.note());
    return line.append('}');
  }
}
