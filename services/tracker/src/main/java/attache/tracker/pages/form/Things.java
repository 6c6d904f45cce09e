package attache.tracker.pages.form;

import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.HowMany;
import attache.tracker.pages.writing.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a new record is about: its equipment and its money, line by line. */
final class Things {
  private Things() {}

  static void put(Entered entered, Said said) {
    ArrayNode equipment = said.body().putArray("equipment");
    int lines = FormPage.rows(entered, "equipment", "quantity", "category", "condition");
    for (int i = 0; i < lines; i++) {
      equipment(entered, i, said, equipment);
    }
    ArrayNode amounts = said.body().putArray("amounts");
    for (int i = 0; i < FormPage.rows(entered, "amount", "currency", "amountStated"); i++) {
      amount(entered, i, said, amounts);
    }
  }

  private static void equipment(Entered entered, int i, Said said, ArrayNode equipment) {
    String place = "equipment/" + equipment.size();
    String many = entered.text("quantity" + i);
    if (!entered.has("equipment" + i)
        && many == null
        && !entered.has("category" + i)
        && !entered.has("condition" + i)) {
      return;
    }
    ObjectNode line = equipment.addObject();
    said.at(place, "equipment" + i)
        .at(place + "/quantity", "quantity" + i)
        .at(place + "/category", "category" + i)
        .at(place + "/condition", "condition" + i);
    put(line, "designation", entered.line("equipment" + i));
    put(line, "category", Filled.term(entered.text("category" + i)));
    put(line, "condition", entered.text("condition" + i));
    if (many != null) {
      ObjectNode quantity = line.putObject("quantity");
      if (!HowMany.put(many, quantity)) {
        quantity.put("kind", "UNSPECIFIED").put("asStated", many);
      }
    }
  }

  private static void amount(Entered entered, int i, Said said, ArrayNode amounts) {
    if (!entered.has("amount" + i)
        && !entered.has("currency" + i)
        && !entered.has("amountStated" + i)) {
      return;
    }
    String place = "amounts/" + amounts.size();
    said.at(place, "amount" + i)
        .at(place + "/amount", "amount" + i)
        .at(place + "/currency", "currency" + i)
        .at(place + "/asStated", "amountStated" + i);
    ObjectNode amount = amounts.addObject();
    put(amount, "amount", entered.text("amount" + i));
    put(amount, "currency", Filled.term(entered.text("currency" + i)));
    put(amount, "asStated", entered.line("amountStated" + i));
    if (entered.is("inferred" + i, "yes")) {
      amount.put("currencyInferred", true);
    }
  }

  private static void put(ObjectNode node, String name, @Nullable String text) {
    if (text != null) {
      node.put(name, text);
    }
  }
}
