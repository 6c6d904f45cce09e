package attache.tracker.json;

import attache.dossier.Correction;
import attache.dossier.Details;
import attache.dossier.Development;
import attache.dossier.lifecycle.Detail;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.time.EventDate;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Modality;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Developments and corrections of them in JSON. */
public final class DevelopmentJson {
  private static final EventDate UNDATED = EventDate.undated(null);

  private DevelopmentJson() {}

  /**
   * Reads a development as it is handed in.
   *
   * @param newId gives the id where the text has none
   */
  public static @Nullable Development handedIn(Fields fields, Supplier<DevelopmentId> newId) {
    HandedIn.seq(fields);
    HandedIn.claims(fields);
    return read(fields, newId);
  }

  static @Nullable Development read(Fields fields, Supplier<DevelopmentId> newId) {
    DevelopmentId id = fields.value("id", DevelopmentId::new);
    Integer seq = fields.integer("seq");
    if (!fields.has("type")) {
      fields.missing("type", "\"type\" is missing; say what happened, such as OFFER_MADE");
    }
    DevelopmentType type = fields.word("type", DevelopmentType.class);
    EventDate occurred = fields.object("occurred", EventDateJson::read);
    Modality modality = fields.word("modality", Modality.class);
    String attributedTo = fields.text("attributedTo");
    Details details = fields.object("details", DetailsJson::read);
    List<Claim> claims = fields.list("claims", ClaimJson::read);
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

  /** Reads a correction as it is handed in. */
  public static @Nullable Correction correctionHandedIn(Fields fields) {
    HandedIn.claims(fields);
    return correction(fields);
  }

  /** Reads the fields of a development that a correction changes; others may stand beside them. */
  static @Nullable Correction correction(Fields fields) {
    DevelopmentType type = fields.word("type", DevelopmentType.class);
    EventDate occurred = fields.object("occurred", EventDateJson::read);
    Modality modality = fields.word("modality", Modality.class);
    String attributedTo = fields.isEmptied("attributedTo") ? "" : fields.text("attributedTo");
    Details details = fields.object("details", DetailsJson::read);
    List<Claim> claims = fields.has("claims") ? fields.list("claims", ClaimJson::read) : null;
    List<Citation> sources =
        fields.has("sources") ? fields.list("sources", CitationJson::read) : null;
    return fields.make(
        () -> new Correction(type, occurred, modality, attributedTo, details, claims, sources));
  }

  /** The details that a correction says, or takes away by null. */
  public static Set<Detail> named(JsonNode correction) {
    Set<Detail> named = EnumSet.noneOf(Detail.class);
    for (Detail detail : Detail.values()) {
      if (correction.path("details").has(detail.name().toLowerCase(Locale.ROOT))) {
        named.add(detail);
      }
    }
    return named;
  }

  public static ObjectNode write(Development development) {
    ObjectNode node = Json.object();
    node.put("id", development.id().value());
    Json.putInteger(node, "seq", development.seq());
    node.put("type", development.type().name());
    node.set("occurred", EventDateJson.write(development.occurred()));
    node.put("modality", development.modality().name());
    Json.putText(node, "attributedTo", development.attributedTo());
    ObjectNode details = DetailsJson.write(development.details());
    if (!details.isEmpty()) {
      node.set("details", details);
    }
    Json.putList(node, "claims", development.claims(), ClaimJson::write);
    Json.putList(node, "sources", development.sources(), CitationJson::write);
    return node;
  }

  public static ObjectNode write(Correction correction) {
    ObjectNode node = Json.object();
    Json.putText(node, "type", correction.type());
    if (correction.occurred() != null) {
      node.set("occurred", EventDateJson.write(correction.occurred()));
    }
    Json.putText(node, "modality", correction.modality());
    Json.putText(node, "attributedTo", correction.attributedTo());
    if (correction.details() != null) {
      node.set("details", DetailsJson.write(correction.details()));
    }
    if (correction.claims() != null) {
      node.putArray("claims");
      Json.putList(node, "claims", correction.claims(), ClaimJson::write);
    }
    if (correction.sources() != null) {
      node.putArray("sources");
      Json.putList(node, "sources", correction.sources(), CitationJson::write);
    }
    return node;
  }
}
