package attache.tracker.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A record as lists show it. */
public record Card(
    String id,
    String recordClass,
    String kind,
    String title,
    @Nullable String stage,
    @Nullable String group,
    List<String> candidates,
    boolean confirmed,
    @Nullable Since since,
    List<Party> parties,
    List<Equipment> equipment) {

  public static Card read(JsonNode node) {
    return new Card(
        Fields.text(node, "id", ""),
        Fields.text(node, "class", ""),
        Fields.text(node, "kind", ""),
        Fields.text(node, "title", ""),
        Fields.text(node, "stage"),
        Fields.text(node, "group"),
        Fields.texts(node, "candidates"),
        node.path("confirmed").asBoolean(true),
        Since.read(node),
        Party.readAll(node.path("parties")),
        Equipment.readAll(node.path("equipment")));
  }

  public static List<Card> readAll(JsonNode list) {
    return list.valueStream().map(Card::read).toList();
  }

  public boolean ambiguous() {
    return !candidates.isEmpty();
  }

  /** "Russia → Argentina", or whoever takes part where nobody supplies. */
  public String sides(Texts texts) {
    String suppliers = named(parties.stream().filter(Party::supplies).toList(), texts);
    String recipients = named(parties.stream().filter(Party::receives).toList(), texts);
    if (!suppliers.isEmpty() && !recipients.isEmpty()) {
      return suppliers + " → " + recipients;
    }
    List<Party> states = parties.stream().filter(Party::state).toList();
    return named(states.isEmpty() ? parties : states, texts);
  }

  private static String named(List<Party> parties, Texts texts) {
    List<String> names = parties.stream().map(party -> party.named(texts)).distinct().toList();
    return names.size() <= 3
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, 2)) + " +" + (names.size() - 2);
  }

  /** What it is about, in a line. */
  public String objects(Texts texts) {
    return equipment.stream()
        .filter(Equipment::subject)
        .limit(3)
        .map(line -> line.inShort(texts))
        .collect(Collectors.joining(", "));
  }
}
