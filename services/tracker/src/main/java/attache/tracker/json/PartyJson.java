package attache.tracker.json;

import attache.dossier.value.Country;
import attache.dossier.value.Party;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Parties in JSON. */
final class PartyJson {
  private PartyJson() {}

  static @Nullable Party read(Fields fields) {
    Party.Type type = fields.word("type", Party.Type.class);
    if (!fields.has("type")) {
      fields.missing("type", "\"type\" is missing; STATE, ORGANISATION, PERSON or GROUP");
    }
    boolean unnamed = fields.flag("unnamed");
    String name = unnamed ? fields.text("name") : fields.requiredText("name");
    String role = fields.requiredText("role");
    Country state = fields.value("iso3166", Country::new);
    Integer isoPart = fields.integer("isoPart");
    Country country = fields.value("country", Country::new);
    if (isoPart != null && !fields.has("iso3166") && !fields.has("country")) {
      fields.fault(
          "isoPart", "isoPart says which part of ISO 3166 a code is from; there is no code");
    }
    String office = fields.text("office");
    String asStated = fields.text("asStated");
    return fields.make(
        () ->
            new Party(
                Objects.requireNonNull(type),
                name == null ? nameless(Objects.requireNonNull(type)) : name,
                role,
                state == null ? null : state.inPart(isoPart),
                country == null || state != null ? country : country.inPart(isoPart),
                office,
                unnamed,
                asStated));
  }

  /** What to call whom the source does not name. */
  private static String nameless(Party.Type type) {
    return "unnamed " + type.name().toLowerCase(Locale.ROOT);
  }

  static ObjectNode write(Party party) {
    ObjectNode node = Json.object();
    node.put("type", party.type().name());
    node.put("name", party.name());
    node.put("role", party.role());
    if (party.state() != null) {
      node.put("iso3166", party.state().code());
      node.put("isoPart", party.state().isoPart());
    }
    Json.putText(node, "country", party.country());
    Json.putText(node, "office", party.office());
    Json.putTrue(node, "unnamed", party.unnamed());
    Json.putText(node, "asStated", party.asStated());
    return node;
  }
}
