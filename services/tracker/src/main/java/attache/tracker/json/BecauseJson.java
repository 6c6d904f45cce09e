package attache.tracker.json;

import attache.dossier.Because;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reasons in JSON. */
public final class BecauseJson {
  private BecauseJson() {}

  /** Reads why, as an analyst says so beside other fields: a reason, and evidence for it. */
  public static @Nullable Because said(Fields fields) {
    String reason = fields.requiredText("reason");
    var evidence = fields.list("evidence", CitationJson::read);
    return fields.make(() -> new Because(reason, Because.Origin.ANALYST, evidence));
  }

  /** Reads the reason of an event. */
  static @Nullable Because read(Fields data) {
    return data.object(
        "because",
        why -> {
          String reason = why.requiredText("reason");
          var origin = why.word("origin", Because.Origin.class);
          var evidence = why.list("evidence", CitationJson::read);
          return why.make(() -> new Because(reason, Objects.requireNonNull(origin), evidence));
        });
  }

  /** Writes the reason into an event. */
  static ObjectNode put(ObjectNode node, Because because) {
    ObjectNode why = node.putObject("because");
    why.put("reason", because.reason());
    why.put("origin", because.origin().name());
    Json.putList(why, "evidence", because.evidence(), CitationJson::write);
    return node;
  }
}
