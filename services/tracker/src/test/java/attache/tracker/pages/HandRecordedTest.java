package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of the little that somebody recorded by hand: no parties, no dates, second thoughts. */
class HandRecordedTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    post(
        "sources",
        """
        {"id": "note-1", "title": "A note on second thoughts", "url": "https://example.org/n"}
        """);
    deal("deal-bare");
    post(
        "records/deal-bare/developments",
        "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2999\"}}");
    deal("deal-retracted");
    post(
        "records/deal-retracted/developments",
        """
        {"id": "offer", "type": "OFFER_MADE", "occurred": {"edtf": "2020-05"},
         "sources": [{"document": "note-1"}]}
        """);
    post(
        "records/deal-retracted/developments/offer/disputes",
        "{\"id\": \"none\", \"reason\": \"There was none\"}");
    post("records/deal-retracted/developments/offer/retraction", "{\"reason\": \"A mix-up.\"}");
    deal("deal-cited");
    post(
        "records/deal-cited/developments",
        """
        {"id": "offer", "type": "OFFER_MADE", "occurred": {"edtf": "2021"},
         "sources": [{"document": "note-1"}]}
        """);
    Demo.shown(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void deal(String id) {
    post(
        "records",
        """
        {"id": "%s", "class": "DEAL", "title": "A deal"}
        """
            .formatted(id));
  }

  private static void post(String path, String json) {
    Reply reply = tracker.post("/api/v1/" + path, json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  private static String read(String path) {
    Reply reply = tracker.get(path, "Accept-Language", "en");
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.text();
  }

  @Test
  void dealsWithoutAStageStandApartOnTheBoardAndInTheOverview() {
    assertThat(read("/board"))
        .contains("<h2>No stage yet <span class=\"num muted\">2</span></h2>")
        .contains("<h2>Committed <span class=\"num muted\">0</span></h2>");
    assertThat(read("/"))
        .contains("<li class=\"tile g-NONE\">", "/search?class=DEAL&amp;stage=NONE");
  }

  @Test
  void whereNobodyIsNamedTheMatrixLeadsNowhere() {
    assertThat(read("/explore"))
        .contains("not named")
        .containsPattern("heat-\\d\">3</td>")
        .doesNotContain("href=\"/search?class=DEAL\">");
  }

  @Test
  void whatWasRetractedIsNoMoreSettledAndTheTimelineSaysWhyItIsEmpty() {
    assertThat(read("/records/deal-retracted"))
        .contains("No development stands: what was recorded was retracted.")
        .contains("There was none")
        .doesNotContain("No development is recorded.")
        .doesNotContain("/acts/resolve");
  }

  @Test
  void whatIsDatedInTheYearsToComeIsNotCalledUndated() {
    assertThat(read("/board"))
        .contains("nothing known to have happened")
        .doesNotContain("nothing dated");
  }

  @Test
  void sourcesOfDevelopmentsAreShownByTheirTitlesWhereTheRecordNamesNone() {
    assertThat(read("/records/deal-cited"))
        .contains("its developments cite:")
        .contains("<cite class=\"doc\">A note on second thoughts</cite>")
        .contains("<bdi>A note on second thoughts</bdi> [note-1]")
        .doesNotContain("No source is named.");
  }

  @Test
  void eventsAreCalledAsTheLogOfAuditorsCallsThem() {
    assertThat(read("/records/deal-retracted"))
        .contains(">Deal registered</td>", ">Offer made</td>", ">Development retracted</td>");
  }

  @Test
  void whoComparesChoosesTwoMomentsFirst() {
    assertThat(read("/compare"))
        .contains("Choose two moments")
        .doesNotContain("No record stands elsewhere");
  }
}
