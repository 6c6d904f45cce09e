package attache.tracker.json;

import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import attache.dossier.value.Term;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Links in JSON. */
public final class LinkJson {
  private LinkJson() {}

  /** Reads a link as it is handed in. */
  public static @Nullable Link handedIn(Fields fields) {
    HandedIn.effect(fields);
    return read(fields);
  }

  static @Nullable Link read(Fields fields) {
    LinkId id = fields.value("id", LinkId::new);
    String rel = fields.requiredText("rel");
    // Before the id is made of it, whose fault would be nobody's who wrote a relation.
    fields.value("rel", term -> Term.of(null, term));
    RecordId to = fields.value("to", RecordId::new);
    if (!fields.has("to")) {
      fields.missing("to", "\"to\" is missing; name the record the link leads to");
    }
    var effect = fields.word("effect", Link.Effect.class);
    String note = fields.text("note");
    return fields.make(
        () -> {
          RecordId target = Objects.requireNonNull(to);
          return new Link(id == null ? id(rel, target) : id, rel, target, effect, note);
        });
  }

  /** A record has one link of a relation to another, so the two name it. */
  private static LinkId id(String rel, RecordId to) {
    String words = rel.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new LinkId(words + "-" + to.value());
  }

  public static ObjectNode write(Link link) {
    ObjectNode node = Json.object();
    node.put("id", link.id().value());
    node.put("rel", link.rel());
    node.put("to", link.to().value());
    Json.putText(node, "effect", link.effect());
    Json.putText(node, "note", link.note());
    return node;
  }
}
