package attache.ledger.proof;

import attache.ledger.Recorded;
import attache.proof.BundleStatement;
import attache.proof.ExportedEvent;
import attache.proof.Formats;
import attache.proof.Hashes;
import attache.proof.Hex;
import attache.proof.MerkleTree;
import attache.proof.SigningKey;
import attache.proof.json.CanonicalJson;
import attache.proof.json.JsonText;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Evidence about one subject, to be handed on: its events with their proofs, the signed checkpoint
 * they lead to, and the signed statement that these are all of them.
 */
final class Bundle {

  private final Subject subject;
  private final Signed checkpoint;
  private final long looked;
  private final List<Recorded> events;

  /**
   * @param looked how much of the log was looked through for events of the subject
   * @param events of the subject, and of the log's keys up to the checkpoint, in the order of their
   *     positions
   */
  Bundle(Subject subject, Signed checkpoint, long looked, List<Recorded> events) {
    this.subject = subject;
    this.checkpoint = checkpoint;
    this.looked = looked;
    this.events = events;
  }

  /**
   * @param from a checkpoint's size that the receiver has kept; 0 for none
   */
  String json(MerkleTree tree, long from, SigningKey key) {
    var body = new StringBuilder();
    JsonText.quote(body.append("{\"format\":"), Formats.BUNDLE);
    JsonText.quote(body.append(",\"subject\":"), subject.name());
    list(body.append(",\"streams\":"), subject.streams(), JsonText::quote);
    list(body.append(",\"summary\":"), subject.summary(), JsonText::quote);
    JsonText.quote(body.append(",\"checkpoint\":"), checkpoint.note());
    JsonText.quote(body.append(",\"key\":"), key.verifier().toString());
    if (from > 0) {
      body.append(",\"consistency\":{\"from\":").append(from).append(",\"path\":");
      list(body, tree.consistency(from), Bundle::hash);
      body.append('}');
    }
    list(body.append(",\"events\":"), events, (out, event) -> event(out, event, tree));
    var canonical = CanonicalJson.object(body.append('}').toString());
    var withStatement = new StringBuilder(canonical);
    withStatement.setLength(canonical.length() - 1);
    JsonText.quote(withStatement.append(",\"statement\":"), statement(canonical, key));
    return withStatement.append("}\n").toString();
  }

  private String statement(String canonical, SigningKey key) {
    var statement =
        new BundleStatement(
            checkpoint.checkpoint().origin(),
            subject.name(),
            looked,
            events.stream().map(Recorded::position).toList(),
            Hashes.plain(canonical));
    return key.sign(statement.text()).toString();
  }

  private static void event(StringBuilder out, Recorded event, MerkleTree tree) {
    out.append("{\"event\":").append(ExportedEvent.line(event.canonical(), event.hash()));
    list(out.append(",\"path\":"), tree.inclusion(event.position() - 1), Bundle::hash);
    out.append('}');
  }

  private static void hash(StringBuilder out, byte[] hash) {
    out.append('"').append(Hex.text(hash)).append('"');
  }

  private static <T> void list(
      StringBuilder out, List<T> values, BiConsumer<StringBuilder, T> writer) {
    out.append('[');
    for (Iterator<T> each = values.iterator(); each.hasNext(); ) {
      writer.accept(out, each.next());
      if (each.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }
}
