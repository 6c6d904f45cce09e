package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record's page says what is so, each thing once and in the order in which it happened. */
class ToldOnceTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = Demo.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void by(String actor, String path, String json) {
    Reply reply = tracker.post("/api/v1/records" + path, json, "Attache-Actor", actor);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  private static void deal(String id) {
    by("ana", "", "{\"id\": \"%1$s\", \"class\": \"DEAL\", \"title\": \"Of %1$s\"}".formatted(id));
  }

  private static void told(String id, String type, String edtf, String details) {
    by(
        "ana",
        "/" + id + "/developments",
        "{\"type\": \"%s\", \"occurred\": {\"edtf\": \"%s\"}, \"details\": {%s}}"
            .formatted(type, edtf, details));
  }

  private static String page(String path) {
    Demo.shown(tracker);
    Reply reply = tracker.get(path, "Accept-Language", "en");
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.text();
  }

  private static String section(String page, String id) {
    int from = page.indexOf("aria-labelledby=\"" + id + "\"");
    assertThat(from).as(id).isPositive();
    return page.substring(from, page.indexOf("</section>", from));
  }

  private static long times(String text, String what) {
    return Pattern.compile(Pattern.quote(what)).matcher(text).results().count();
  }

  @Test
  void whatHappenedStandsInOrderOfTimeWhateverTheOrderOfRecording() {
    deal("deal-order");
    told("deal-order", "OFFER_MADE", "2014", "");
    told("deal-order", "CONTRACT_SIGNED", "2019", "");
    told("deal-order", "NEGOTIATION_STEP", "2018", "");

    String page = page("/records/deal-order");

    assertThat(section(page, "timeline"))
        .containsSubsequence("<td>2014</td>", "<td>2018</td>", "<td>2019</td>");
    assertThat(section(page, "developments"))
        .containsSubsequence("Offer made", "Negotiation step", "Contract signed");
  }

  @Test
  void aRecordThatWasMergedSaysSoAndNothingFalse() {
    deal("deal-stays");
    deal("deal-gone");
    told("deal-gone", "CONTRACT_SIGNED", "2019", "");
    by("bea", "/deal-gone/merge", "{\"into\": \"deal-stays\", \"reason\": \"One contract.\"}");

    String page = page("/records/deal-gone");

    assertThat(page)
        .contains("This record was merged into <a href=\"/records/deal-stays\">Of deal-stays</a>")
        .contains(" by bea. Why: <q>One contract.</q>")
        .contains("<a href=\"/records/deal-gone/acts/unmerge\">Undo the merger</a>")
        .contains("Contract signed")
        .doesNotContain("Nothing is known to have happened")
        .doesNotContain("No development is recorded")
        .doesNotContain("No stage yet")
        .doesNotContain("No link is recorded");
    assertThat(page("/records/deal-stays")).contains("Contract signed");
  }

  @Test
  void anInfluenceThatOnlyADevelopmentAssertsStandsOnThePagesOfBoth() {
    deal("deal-hit");
    told("deal-hit", "POLICY_IMPACT_ASSERTED", "2019", "\"measure\": \"pol-us-caatsa-2017\"");

    assertThat(section(page("/records/pol-us-caatsa-2017"), "links"))
        .containsPattern("influences</span> <a href=\"/records/deal-hit\">Of deal-hit</a>");
    assertThat(section(page("/records/deal-hit"), "links"))
        .containsPattern("influenced by</span> <a href=\"/records/pol-us-caatsa-2017\">");
    assertThat(section(page("/records/deal-hit"), "developments"))
        .contains("<a href=\"/records/pol-us-caatsa-2017\">");
  }

  @Test
  void whatBothEndsOfALinkSayAndASourceCitedTwiceStandOnce() {
    String page = page("/records/pol-us-caatsa-2017");

    for (String deal :
        new String[] {
          "deal-mx-ru-helicopters-2020", "deal-pe-ru-helicopters", "deal-pe-by-helicopters"
        }) {
      assertThat(times(section(page, "links"), "\"/records/" + deal + "\"")).as(deal).isOne();
    }
    assertThat(times(section(page, "sources"), "class=\"citation\"")).isOne();
  }

  @Test
  void aClaimThatACorrectionOverruledIsNotCalledPreferred() {
    String record = "pol-us-monroe-2019";
    String development =
        tracker.get("/api/v1/records/" + record).json().at("/developments/0/id").asString();
    assertThat(page("/records/" + record))
        .contains("Sources differ on its date: 2019 (<bdi>rf5-2022");

    by(
        "ana",
        "/" + record + "/developments/" + development + "/corrections",
        """
        {"occurred": {"edtf": "2018-02"}, "reason": "He said it in Austin.",
         "evidence": [{"document": "rf5-2022"}]}
        """);

    assertThat(page("/records/" + record))
        .contains("Sources differ on its date: February 2018 (<bdi>Bloomberg")
        .contains("2019 (<bdi>rf5-2022 line 13</bdi>) ranks lower")
        .contains("overruled by a correction");
  }
}
