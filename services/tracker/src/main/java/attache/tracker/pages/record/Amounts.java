package attache.tracker.pages.record;

import attache.tracker.pages.Fields;
import attache.tracker.pages.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Money, as the source puts it and as it is counted. */
public final class Amounts {
  private Amounts() {}

  public static List<String> readAll(JsonNode list, Texts texts) {
    return list.valueStream().map(node -> words(node, texts)).toList();
  }

  private static String words(JsonNode node, Texts texts) {
    String amount = Fields.text(node, "amount");
    String stated = Fields.text(node, "asStated", "");
    if (amount == null || !amount.matches("-?\\d{1,30}(\\.\\d{1,10})?")) {
      return stated;
    }
    NumberFormat exact = NumberFormat.getInstance(texts.locale());
    exact.setMaximumFractionDigits(10);
    StringBuilder words = new StringBuilder(exact.format(new BigDecimal(amount)));
    words.append(' ').append(Fields.text(node, "currency", ""));
    if (node.path("currencyInferred").asBoolean(false)) {
      words.append(" (").append(texts.say("record.amount.inferred")).append(')');
    }
    return stated.isEmpty() ? words.toString() : words + " – " + texts.quoted(stated);
  }
}
