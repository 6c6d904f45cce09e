package attache.tracker.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of equipment.
 *
 * @param howMany what the source says of the quantity
 * @param asStated what the source calls it
 */
public record Equipment(
    @Nullable String designation,
    @Nullable String name,
    @Nullable String category,
    @Nullable String role,
    @Nullable String condition,
    String kind,
    @Nullable String value,
    @Nullable String upTo,
    @Nullable String howMany,
    @Nullable String asStated) {

  static Equipment read(JsonNode node) {
    JsonNode quantity = node.path("quantity");
    String designation = Fields.text(node, "designation");
    return new Equipment(
        designation,
        designation == null ? Fields.text(node, "description") : designation,
        Fields.text(node, "category"),
        Fields.text(node, "role"),
        Fields.text(node, "condition"),
        Fields.text(quantity, "kind", "UNSPECIFIED"),
        Fields.text(quantity, "value"),
        Fields.text(quantity, "max"),
        Fields.text(quantity, "asStated"),
        Fields.text(node, "asStated"));
  }

  public static List<Equipment> readAll(JsonNode list) {
    return list.valueStream().map(Equipment::read).toList();
  }

  public boolean subject() {
    return role == null || role.equals("SUBJECT");
  }

  /** "10", "at least 1,000", "2 to 4"; nothing where the source gives no number. */
  public String quantity(Texts texts) {
    return value == null
        ? ""
        : texts.say(
            "quantity." + kind, texts.figure(value), upTo == null ? null : texts.figure(upTo));
  }

  public String inShort(Texts texts) {
    String quantity = quantity(texts);
    String named = name == null ? texts.word("category", category) : name;
    String line = quantity.isEmpty() ? named : quantity + " " + named;
    return howMany == null ? line : line + " (" + texts.quoted(howMany) + ")";
  }
}
