package attache.tracker.json;

import attache.dossier.Correction;
import attache.dossier.Details;
import attache.dossier.Development;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.time.DateBasis;
import attache.dossier.time.Edtf;
import attache.dossier.time.EventDate;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Modality;
import attache.dossier.value.Offset;
import attache.dossier.value.RecordId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Developments and corrections of them in JSON. */
public final class DevelopmentJson {
  private static final EventDate UNDATED = EventDate.undated(null);

  private DevelopmentJson() {}

  /**
   * Reads a development.
   *
   * @param newId gives the id where the text has none
   */
  public static @Nullable Development read(Fields fields, Supplier<DevelopmentId> newId) {
    DevelopmentId id = fields.value("id", DevelopmentId::new);
    Integer seq = fields.integer("seq");
    if (!fields.has("type")) {
      fields.missing("type", "\"type\" is missing; say what happened, such as OFFER_MADE");
    }
    DevelopmentType type = fields.word("type", DevelopmentType.class);
    EventDate occurred = fields.object("occurred", DevelopmentJson::date);
    Modality modality = fields.word("modality", Modality.class);
    String attributedTo = fields.text("attributedTo");
    Details details = fields.object("details", DevelopmentJson::details);
    List<Claim> claims = fields.list("claims", DevelopmentJson::claim);
    var sources = fields.list("sources", CitationJson::read);
    return fields.make(
        () ->
            new Development(
                id == null ? newId.get() : id,
                seq,
                Objects.requireNonNull(type),
                occurred == null ? UNDATED : occurred,
                modality == null ? Modality.ASSERTED : modality,
                attributedTo,
                details == null ? Details.NONE : details,
                claims,
                sources));
  }

  /** Reads the fields of a development that a correction changes; others may stand beside them. */
  public static @Nullable Correction correction(Fields fields) {
    DevelopmentType type = fields.word("type", DevelopmentType.class);
    EventDate occurred = fields.object("occurred", DevelopmentJson::date);
    Modality modality = fields.word("modality", Modality.class);
    String attributedTo = fields.isEmptied("attributedTo") ? "" : fields.text("attributedTo");
    Details details = fields.object("details", DevelopmentJson::details);
    List<Claim> claims =
        fields.has("claims") ? fields.list("claims", DevelopmentJson::claim) : null;
    return fields.make(
        () -> new Correction(type, occurred, modality, attributedTo, details, claims));
  }

  static @Nullable EventDate date(Fields fields) {
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

  static @Nullable Details details(Fields fields) {
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
    Offset offset = fields.object("offset", DevelopmentJson::offset);
    return fields.make(
        () ->
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
                offset));
  }

  private static @Nullable Offset offset(Fields fields) {
    Offset.Type type = fields.word("type", Offset.Type.class);
    List<Offset.Kind> kinds = fields.words("kinds", Offset.Kind.class);
    return fields.make(() -> new Offset(type, kinds));
  }

  /** A session is a number or words. */
  static @Nullable String session(Fields fields) {
    var any = fields.any("session");
    return any != null && any.isIntegralNumber() ? any.asString() : fields.text("session");
  }

  public static @Nullable Claim claim(Fields fields) {
    String type = fields.text("type");
    String field = type == null ? fields.requiredText("field") : "type";
    String value = type == null ? fields.requiredText("value") : type;
    Claim.Rank rank = fields.word("rank", Claim.Rank.class);
    String from = fields.text("from");
    var sources = fields.list("sources", CitationJson::read);
    return fields.make(
        () -> new Claim(field, value, rank == null ? Claim.Rank.NORMAL : rank, from, sources));
  }

  public static ObjectNode write(Development development) {
    ObjectNode node = Json.object();
    node.put("id", development.id().value());
    Json.putInteger(node, "seq", development.seq());
    node.put("type", development.type().name());
    node.set("occurred", write(development.occurred()));
    node.put("modality", development.modality().name());
    Json.putText(node, "attributedTo", development.attributedTo());
    ObjectNode details = write(development.details());
    if (!details.isEmpty()) {
      node.set("details", details);
    }
    Json.putList(node, "claims", development.claims(), DevelopmentJson::write);
    Json.putList(node, "sources", development.sources(), CitationJson::write);
    return node;
  }

  public static ObjectNode write(Correction correction) {
    ObjectNode node = Json.object();
    Json.putText(node, "type", correction.type());
    if (correction.occurred() != null) {
      node.set("occurred", write(correction.occurred()));
    }
    Json.putText(node, "modality", correction.modality());
    Json.putText(node, "attributedTo", correction.attributedTo());
    if (correction.details() != null) {
      node.set("details", write(correction.details()));
    }
    if (correction.claims() != null) {
      node.putArray("claims");
      Json.putList(node, "claims", correction.claims(), DevelopmentJson::write);
    }
    return node;
  }

  static ObjectNode write(EventDate date) {
    ObjectNode node = Json.object();
    Json.putText(node, "edtf", date.edtf());
    node.put("basis", date.basis().name());
    Json.putText(node, "asStated", date.asStated());
    Json.putText(node, "bound", date.bound());
    return node;
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
      ObjectNode offset = node.putObject("offset");
      Json.putText(offset, "type", details.offset().type());
      if (!details.offset().kinds().isEmpty()) {
        ArrayNode kinds = offset.putArray("kinds");
        details.offset().kinds().forEach(kind -> kinds.add(kind.name()));
      }
    }
    return node;
  }

  public static ObjectNode write(Claim claim) {
    ObjectNode node = Json.object();
    node.put("field", claim.field());
    node.put("value", claim.value());
    node.put("rank", claim.rank().name());
    Json.putText(node, "from", claim.from());
    Json.putList(node, "sources", claim.sources(), CitationJson::write);
    return node;
  }
}
