package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers are told of a record whose sources are vague and contradict each other. */
class VagueRecordTest {
  private static RunningTracker tracker;
  private static String undisputed = "";

  @BeforeAll
  static void tell() {
    tracker = RunningTracker.start();
    post(
        "",
        """
        {"id": "deal-vague", "class": "DEAL", "title": "Helicopters for Peru",
         "amounts": [{"amount": 12000000, "currency": "SUR"}]}
        """);
    post(
        "/deal-vague/developments",
        """
        {"id": "d1", "type": "DELIVERY_PARTIAL", "occurred": {"edtf": "198X"},
         "details": {"count": 2},
         "claims": [{"field": "occurred", "value": "1983", "from": "the gazette"},
                    {"field": "occurred", "value": "1985", "from": "the blog"}]}
        """);
    post(
        "/deal-vague/developments",
        """
        {"id": "d2", "type": "OFFER_MADE", "occurred": {"edtf": "1978"},
         "claims": [{"field": "type", "value": "OFFER_DISCUSSED", "rank": "DEPRECATED"},
                    {"field": "type", "value": "OFFER_REVISED", "from": "the blog"},
                    {"field": "type", "value": "OFFER_MADE", "rank": "PREFERRED"}]}
        """);
    undisputed =
        post(
            "/deal-vague/developments/d2/disputes",
            """
            {"id": "q1", "reason": "It was a loan"}
            """);
    post(
        "/deal-vague/developments/d2/disputes/q1/resolution",
        """
        {"reason": "It was no loan"}
        """);
    Demo.shown(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String post(String path, String json) {
    Reply reply = tracker.post("/api/v1/records" + path, json);
    assertThat(reply.status()).as(reply.text()).isLessThan(300);
    return reply.header("Attache-Position");
  }

  @Test
  void claimsAreRankedOnlyWhereOneIsPreferred() {
    String page = tracker.get("/records/deal-vague").text();

    assertThat(page)
        .contains("<li class=\"\">date: <strong>1983</strong>")
        .containsPattern("ranks lower</span> type: <strong>Offer revised</strong>");
  }

  @Test
  void anAmountInACurrencyThatIsGoneIsShownByItsCode() {
    assertThat(tracker.get("/records/deal-vague").text()).contains("12,000,000 SUR");
  }

  @Test
  void theClaimThatIsPreferredStandsFirst() {
    assertThat(tracker.get("/records/deal-vague").text())
        .containsPattern(
            "(?s)<ul class=\"claims\">\\s*<li[^>]*>[^\\n]*Offer made<"
                + ".*<li[^>]*>[^\\n]*Offer revised<.*<li[^>]*>[^\\n]*Offer discussed<");
  }

  @Test
  void aNumberDeliveredOfNobodyKnowsHowManyIsANumber() {
    assertThat(tracker.get("/records/deal-vague").text())
        .containsPattern("delivered:</span> 2<")
        .doesNotContain("count 2");
  }

  @Test
  void aComparisonTellsOfDisputes() {
    assertThat(tracker.get("/compare?record=deal-vague&thenKnownAt=" + before(undisputed)).text())
        .contains("It was a loan");
    assertThat(tracker.get("/compare?record=deal-vague&thenKnownAt=" + undisputed).text())
        .contains("Dispute settled", "It was no loan");
  }

  private static long before(String position) {
    return Long.parseLong(position) - 1;
  }
}
