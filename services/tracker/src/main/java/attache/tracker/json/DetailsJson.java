package attache.tracker.json;

import attache.dossier.Details;
import attache.dossier.value.Offset;
import attache.dossier.value.RecordId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What else is told of a development, in JSON. */
final class DetailsJson {
  private DetailsJson() {}

  static @Nullable Details read(Fields fields) {
    Function<@Nullable Offset, Details> told = told(fields);
    Offset offset = fields.object("offset", OffsetJson::read);
    return fields.make(() -> told.apply(offset));
  }

  /** Those that a catalogue tells beside other fields; to be made once all of these were read. */
  static Function<@Nullable Offset, Details> told(Fields fields) {
    String by = fields.text("by");
    String place = fields.text("place");
    String note = fields.text("note");
    RecordId competitor = fields.value("competitor", RecordId::new);
    RecordId measure = fields.value("measure", RecordId::new);
    RecordId to = fields.value("to", RecordId::new);
    String step = fields.text("step");
    String session = session(fields);
    boolean recurring = fields.flag("recurring");
    boolean future = fields.flag("future");
    Long count = fields.whole("count");
    return offset ->
        new Details(
            by,
            place,
            note,
            competitor,
            measure,
            to,
            step,
            session,
            recurring,
            future,
            count,
            offset);
  }

  /** A session is a number or words. */
  private static @Nullable String session(Fields fields) {
    var any = fields.any("session");
    return any != null && any.isIntegralNumber() ? any.asString() : fields.text("session");
  }

  static ObjectNode write(Details details) {
    ObjectNode node = Json.object();
    Json.putText(node, "by", details.by());
    Json.putText(node, "place", details.place());
    Json.putText(node, "note", details.note());
    Json.putText(node, "competitor", details.competitor());
    Json.putText(node, "measure", details.measure());
    Json.putText(node, "to", details.to());
    Json.putText(node, "step", details.step());
    Json.putText(node, "session", details.session());
    Json.putTrue(node, "recurring", details.recurring());
    Json.putTrue(node, "future", details.future());
    if (details.count() != null) {
      node.put("count", details.count());
    }
    if (details.offset() != null) {
      node.set("offset", OffsetJson.write(details.offset()));
    }
    return node;
  }
}
