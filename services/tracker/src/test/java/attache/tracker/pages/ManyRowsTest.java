package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A new record has as many parties, lines of equipment and amounts as its source names. */
class ManyRowsTest {
  private static RunningTracker tracker;
  private static SentForms forms;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    forms = new SentForms(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @Test
  void anotherRowIsThereOnceTheLastIsFilledIn() {
    Reply reply =
        forms.send(
            "/record", "do", "rows", "party2", "Peru", "equipment3", "MiG-35", "amount0", "5");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text())
        .contains("name=\"party3\"", "name=\"equipment4\"", "name=\"amount1\"")
        .contains("value=\"Peru\"", "formaction=\"/record#party3\"")
        .contains("<details id=\"new-record\" data-rows open>")
        .contains("air defence systems")
        .doesNotContain("name=\"party4\"", "role=\"alert\"");
  }

  @Test
  void moneyConditionAndFourPartiesAndLinesAreRecorded() {
    Reply reply =
        forms.send(
            "/record",
            "do",
            "save",
            "title",
            "Much at once",
            "id",
            "deal-much",
            "type",
            "OFFER_MADE",
            "party3",
            "Rosoboronexport",
            "role3",
            "INTERMEDIARY",
            "equipment3",
            "S-300",
            "category3",
            "AIR_DEFENCE_SYSTEM",
            "condition3",
            "SECOND_HAND",
            "amount0",
            "50000000",
            "currency0",
            "usd",
            "amountStated0",
            "$50 million",
            "inferred0",
            "yes");

    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    Demo.shown(tracker);
    JsonNode deal = tracker.get("/api/v1/records/deal-much").json();
    assertThat(deal.at("/parties/0/name").asString()).isEqualTo("Rosoboronexport");
    assertThat(deal.at("/equipment/0/category").asString()).isEqualTo("AIR_DEFENCE_SYSTEM");
    assertThat(deal.at("/equipment/0/condition").asString()).isEqualTo("SECOND_HAND");
    assertThat(deal.at("/amounts/0").toString())
        .isEqualTo(
            "{\"amount\":\"50000000\",\"currency\":\"USD\",\"asStated\":\"$50 million\","
                + "\"currencyInferred\":true}");
  }

  @Test
  void anAmountWithoutACurrencyIsRefusedWhereItIsTyped() {
    Reply reply =
        forms.send("/record", "do", "save", "title", "Dear", "type", "OFFER_MADE", "amount1", "5");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("href=\"#currency1\"");
  }
}
