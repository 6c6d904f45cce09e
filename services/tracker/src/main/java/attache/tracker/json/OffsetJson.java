package attache.tracker.json;

import attache.dossier.value.Offset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done in return for a deal, in JSON. */
public final class OffsetJson {
  private OffsetJson() {}

  static @Nullable Offset read(Fields fields) {
    Offset.Type type = fields.word("type", Offset.Type.class);
    List<Offset.Kind> kinds = fields.words("kinds", Offset.Kind.class);
    return fields.make(() -> new Offset(type, kinds));
  }

  public static ObjectNode write(Offset offset) {
    ObjectNode node = Json.object();
    Json.putText(node, "type", offset.type());
    if (!offset.kinds().isEmpty()) {
      ArrayNode kinds = node.putArray("kinds");
      offset.kinds().forEach(kind -> kinds.add(kind.name()));
    }
    return node;
  }
}
