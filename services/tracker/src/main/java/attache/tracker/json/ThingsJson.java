package attache.tracker.json;

import attache.dossier.time.Edtf;
import attache.dossier.value.Country;
import attache.dossier.value.Equipment;
import attache.dossier.value.Indicator;
import attache.dossier.value.Money;
import attache.dossier.value.Party;
import attache.dossier.value.Quantity;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parties, equipment, amounts and indicators in JSON. */
final class ThingsJson {
  private enum QuantityKind {
    EXACT,
    AT_LEAST,
    AT_MOST,
    RANGE,
    ABOUT,
    UNSPECIFIED
  }

  private ThingsJson() {}

  static @Nullable Party party(Fields fields) {
    Party.Type type = fields.word("type", Party.Type.class);
    if (!fields.has("type")) {
      fields.missing("type", "\"type\" is missing; STATE, ORGANISATION, PERSON or GROUP");
    }
    String name = fields.requiredText("name");
    String role = fields.requiredText("role");
    Country state = fields.value("iso3166", Country::new);
    Integer isoPart = fields.integer("isoPart");
    Country country = fields.value("country", Country::new);
    if (isoPart != null && !fields.has("iso3166") && !fields.has("country")) {
      fields.fault(
          "isoPart", "isoPart says which part of ISO 3166 a code is from; there is no code");
    }
    String office = fields.text("office");
    boolean unnamed = fields.flag("unnamed");
    String asStated = fields.text("asStated");
    return fields.make(
        () ->
            new Party(
                Objects.requireNonNull(type),
                name,
                role,
                state == null ? null : state.inPart(isoPart),
                country == null || state != null ? country : country.inPart(isoPart),
                office,
                unnamed,
                asStated));
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

  static @Nullable Equipment equipment(Fields fields) {
    String designation = fields.text("designation");
    Quantity quantity = fields.object("quantity", ThingsJson::quantity);
    String category = fields.text("category");
    var condition = fields.word("condition", Equipment.Condition.class);
    String role = fields.text("role");
    String description = fields.text("description");
    String asStated = fields.text("asStated");
    var includes = fields.texts("includes");
    return fields.make(
        () ->
            new Equipment(
                designation,
                quantity == null ? new Quantity.Unspecified(null) : quantity,
                category,
                condition,
                role,
                description,
                asStated,
                includes));
  }

  static ObjectNode write(Equipment equipment) {
    ObjectNode node = Json.object();
    Json.putText(node, "designation", equipment.designation());
    node.set("quantity", write(equipment.quantity()));
    Json.putText(node, "category", equipment.category());
    Json.putText(node, "condition", equipment.condition());
    Json.putText(node, "role", equipment.role());
    Json.putText(node, "description", equipment.description());
    Json.putText(node, "asStated", equipment.asStated());
    if (!equipment.includes().isEmpty()) {
      ArrayNode includes = node.putArray("includes");
      equipment.includes().forEach(includes::add);
    }
    return node;
  }

  private static @Nullable Quantity quantity(Fields fields) {
    QuantityKind kind = fields.word("kind", QuantityKind.class);
    if (!fields.has("kind")) {
      fields.missing(
          "kind", "\"kind\" is missing; EXACT, AT_LEAST, AT_MOST, RANGE, ABOUT or UNSPECIFIED");
    }
    Long value = fields.whole("value");
    Long max = fields.whole("max");
    String asStated = fields.text("asStated");
    if (kind != null && kind != QuantityKind.UNSPECIFIED && !fields.has("value")) {
      fields.fault("value", "a quantity of kind " + kind + " needs a value");
    }
    if (kind == QuantityKind.UNSPECIFIED && value != null) {
      fields.fault("value", "a quantity of kind UNSPECIFIED has no value");
    }
    if (kind == QuantityKind.RANGE && !fields.has("max")) {
      fields.fault("max", "a RANGE needs its end in max");
    }
    if (kind != null && kind != QuantityKind.RANGE && max != null) {
      fields.fault("max", "only a RANGE has max, not " + kind);
    }
    return fields.make(
        () ->
            switch (Objects.requireNonNull(kind)) {
              case EXACT -> new Quantity.Exact(value(value), asStated);
              case AT_LEAST -> new Quantity.AtLeast(value(value), asStated);
              case AT_MOST -> new Quantity.AtMost(value(value), asStated);
              case RANGE -> new Quantity.Range(value(value), value(max), asStated);
              case ABOUT -> new Quantity.About(value(value), asStated);
              case UNSPECIFIED -> new Quantity.Unspecified(asStated);
            });
  }

  private static long value(@Nullable Long value) {
    return Objects.requireNonNull(value);
  }

  private static ObjectNode write(Quantity quantity) {
    ObjectNode node = Json.object();
    switch (quantity) {
      case Quantity.Exact(long value, _) -> node.put("kind", "EXACT").put("value", value);
      case Quantity.AtLeast(long value, _) -> node.put("kind", "AT_LEAST").put("value", value);
      case Quantity.AtMost(long value, _) -> node.put("kind", "AT_MOST").put("value", value);
      case Quantity.Range(long value, long max, _) ->
          node.put("kind", "RANGE").put("value", value).put("max", max);
      case Quantity.About(long value, _) -> node.put("kind", "ABOUT").put("value", value);
      case Quantity.Unspecified _ -> node.put("kind", "UNSPECIFIED");
    }
    Json.putText(node, "asStated", quantity.asStated());
    return node;
  }

  static @Nullable Money money(Fields fields) {
    BigDecimal amount = fields.decimal("amount");
    if (!fields.has("amount")) {
      fields.missing("amount", "\"amount\" is missing");
    }
    String currency = fields.requiredText("currency");
    String asStated = fields.text("asStated");
    String currencyAsStated = fields.text("currencyAsStated");
    boolean inferred = fields.flag("currencyInferred");
    return fields.make(
        () ->
            new Money(
                Objects.requireNonNull(amount), currency, asStated, currencyAsStated, inferred));
  }

  static ObjectNode write(Money money) {
    ObjectNode node = Json.object();
    node.put("amount", money.amount().toPlainString());
    node.put("currency", money.currency());
    Json.putText(node, "asStated", money.asStated());
    Json.putText(node, "currencyAsStated", money.currencyAsStated());
    Json.putTrue(node, "currencyInferred", money.currencyInferred());
    return node;
  }

  static @Nullable Indicator indicator(Fields fields) {
    String measure = fields.requiredText("measure");
    BigDecimal value = fields.decimal("value");
    String unit = fields.text("unit");
    var qualifier = fields.word("qualifier", Indicator.Qualifier.class);
    Edtf period = fields.value("period", Edtf::parse);
    return fields.make(() -> new Indicator(measure, value, unit, qualifier, period));
  }

  static ObjectNode write(Indicator indicator) {
    ObjectNode node = Json.object();
    node.put("measure", indicator.measure());
    if (indicator.value() != null) {
      node.put("value", indicator.value().toPlainString());
    }
    Json.putText(node, "unit", indicator.unit());
    Json.putText(node, "qualifier", indicator.qualifier());
    Json.putText(node, "period", indicator.period());
    return node;
  }
}
