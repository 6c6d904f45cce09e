package attache.tracker.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What is done in return for a deal.
 *
 * @param said its type, where a source says so, and its kinds; empty where there is none
 */
public record Offset(List<String> said) {

  public static Offset read(JsonNode node) {
    return new Offset(
        Stream.concat(
                Stream.ofNullable(Fields.text(node, "type")), Fields.texts(node, "kinds").stream())
            .toList());
  }

  public boolean isEmpty() {
    return said.isEmpty();
  }

  public String words(Texts texts) {
    return said.stream().map(word -> texts.word("value", word)).collect(Collectors.joining(", "));
  }
}
