package attache.tracker.json;

import attache.dossier.value.Money;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Amounts of money in JSON. */
final class MoneyJson {
  private MoneyJson() {}

  static @Nullable Money read(Fields fields) {
    BigDecimal amount = fields.decimal("amount");
    if (!fields.has("amount")) {
      fields.missing("amount", "\"amount\" is missing");
    }
    if (!fields.has("currency")) {
      fields.missing("currency", "\"currency\" is missing");
    }
    String currency = fields.value("currency", Money::currency);
    String asStated = fields.text("asStated");
    String currencyAsStated = fields.text("currencyAsStated");
    boolean inferred = fields.flag("currencyInferred");
    return fields.make(
        () ->
            new Money(
                Objects.requireNonNull(amount),
                Objects.requireNonNull(currency),
                asStated,
                currencyAsStated,
                inferred));
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
}
