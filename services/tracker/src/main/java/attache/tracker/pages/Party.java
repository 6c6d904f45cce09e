package attache.tracker.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody a record is about.
 *
 * @param code of a state, or of the state it belongs to
 */
public record Party(String name, String type, String role, @Nullable String code) {
  private static final Set<String> SUPPLY = Set.of("SUPPLIER", "SUPPLIER_STATE");
  private static final Set<String> RECEIVE = Set.of("RECIPIENT", "BUYER");

  static Party read(JsonNode node) {
    String code = Fields.text(node, "iso3166");
    return new Party(
        Fields.text(node, "name", "?"),
        Fields.text(node, "type", ""),
        Fields.text(node, "role", ""),
        code == null ? Fields.text(node, "country") : code);
  }

  public static List<Party> readAll(JsonNode list) {
    return list.valueStream().map(Party::read).toList();
  }

  public boolean state() {
    return type.equals("STATE");
  }

  public boolean supplies() {
    return SUPPLY.contains(role);
  }

  public boolean receives() {
    return RECEIVE.contains(role);
  }

  /** States in the reader's language, others as the sources name them. */
  public String named(Texts texts) {
    return state() && code != null ? texts.state(code) : name;
  }
}
