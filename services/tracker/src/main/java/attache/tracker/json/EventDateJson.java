package attache.tracker.json;

import attache.dossier.time.DateBasis;
import attache.dossier.time.Edtf;
import attache.dossier.time.EventDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** When something happened, in JSON. */
final class EventDateJson {
  private EventDateJson() {}

  static @Nullable EventDate read(Fields fields) {
    Edtf edtf = fields.value("edtf", Edtf::parse);
    DateBasis basis = fields.word("basis", DateBasis.class);
    String asStated = fields.text("asStated");
    Edtf bound = fields.value("bound", Edtf::parse);
    return fields.make(
        () ->
            new EventDate(
                edtf,
                basis != null ? basis : edtf == null ? DateBasis.NONE : DateBasis.STATED,
                asStated,
                bound));
  }

  static ObjectNode write(EventDate date) {
    ObjectNode node = Json.object();
    Json.putText(node, "edtf", date.edtf());
    node.put("basis", date.basis().name());
    Json.putText(node, "asStated", date.asStated());
    Json.putText(node, "bound", date.bound());
    return node;
  }
}
