package attache.tracker.json;

import attache.dossier.value.Equipment;
import attache.dossier.value.Quantity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines of equipment with their quantities in JSON. */
final class EquipmentJson {
  private enum QuantityKind {
    EXACT,
    AT_LEAST,
    AT_MOST,
    RANGE,
    ABOUT,
    UNSPECIFIED
  }

  private EquipmentJson() {}

  static @Nullable Equipment read(Fields fields) {
    String designation = fields.text("designation");
    Quantity quantity = fields.object("quantity", EquipmentJson::quantity);
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
}
