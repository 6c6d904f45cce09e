package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reviewers are asked whether deals that went quiet have lapsed; none lapses by itself. */
class LapsingTest {
  private static final String WHY = "{\"reason\": \"I asked the ministry.\"}";

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void by(String actor, String path, String json) {
    Reply reply = tracker.post("/api/v1/records" + path, json, "Attache-Actor", actor);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  private static void offered(String id, String edtf) {
    by("ana", "", "{\"id\": \"%1$s\", \"class\": \"DEAL\", \"title\": \"Of %1$s\"}".formatted(id));
    by(
        "ana",
        "/" + id + "/developments",
        "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"%s\"}}".formatted(edtf));
  }

  private static String page(String path) {
    Demo.shown(tracker);
    Reply reply = tracker.get(path, "Accept-Language", "en");
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.text();
  }

  private static String proposals() {
    String review = page("/review");
    int from = review.indexOf("id=\"lapsing\"");
    return from < 0 ? "" : review.substring(from);
  }

  private static String stage(String id) {
    Demo.shown(tracker);
    return tracker.get("/api/v1/records/" + id).json().path("stage").asString();
  }

  private static void drafted(String id, String development) {
    by(
        "ana",
        "/" + id + "/developments",
        "{\"id\": \"%s\", \"type\": \"DEAL_LAPSED\", \"draft\": true}".formatted(development));
    by("ana", "/" + id + "/developments/" + development + "/submission", "{}");
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static String proposed(String id) {
    return "record=%s&type=DEAL_LAPSED&when=%s&basis=CONTEXT&review=yes".formatted(id, today());
  }

  /** Drafted as proposed, handed in and approved. */
  private static void lapsed(String id, String development) {
    by(
        "ana",
        "/" + id + "/developments",
        """
        {"id": "%s", "type": "DEAL_LAPSED", "draft": true,
         "occurred": {"edtf": "%s", "basis": "CONTEXT"}}
        """
            .formatted(development, today()));
    by("ana", "/" + id + "/developments/" + development + "/submission", "{}");
    by("bea", "/" + id + "/developments/" + development + "/approval", WHY);
  }

  @Test
  void whatWasQuietForYearsIsAskedAboutAndAnsweredByADraft() {
    offered("deal-old", "2015-06");
    offered("deal-of-late", YearMonth.now(ZoneOffset.UTC).toString());

    assertThat(proposals())
        .contains("Of deal-old", "since 30 June 2015")
        .contains("/record?record=deal-old&type=DEAL_LAPSED&when=" + today() + "&basis=CONTEXT")
        .doesNotContain("deal-of-late");
    assertThat(page("/record?" + proposed("deal-old")))
        .contains("name=\"when\" type=\"text\" dir=\"auto\" value=\"" + today() + "\"")
        .contains("<option value=\"CONTEXT\" selected>")
        .contains("<option value=\"DEAL_LAPSED\" selected>")
        .contains("name=\"review\" value=\"yes\" checked");
    assertThat(stage("deal-old")).isEqualTo("OFFERED");
  }

  @Test
  void aLapseThatWasHandedInOrSentBackIsNotAskedAboutAgain() {
    offered("deal-doubted", "2014");
    assertThat(proposals()).contains("deal-doubted");

    drafted("deal-doubted", "lapse");
    assertThat(proposals()).doesNotContain("deal-doubted");
    assertThat(page("/review")).contains("deal-doubted");
    assertThat(stage("deal-doubted")).isEqualTo("OFFERED");

    by("bea", "/deal-doubted/developments/lapse/rejection", WHY);
    assertThat(page("/review")).doesNotContain("deal-doubted");
    assertThat(stage("deal-doubted")).isEqualTo("OFFERED");

    by("ana", "/deal-doubted/developments/lapse/discard", WHY);
    assertThat(proposals()).contains("deal-doubted");
  }

  @Test
  void aLapseCountsOnceAnotherPersonHasApprovedIt() {
    offered("deal-over", "2013");
    drafted("deal-over", "lapse");

    Reply own =
        tracker.post(
            "/api/v1/records/deal-over/developments/lapse/approval", WHY, "Attache-Actor", "ana");
    assertThat(own.problem()).isEqualTo("own-review");
    assertThat(stage("deal-over")).isEqualTo("OFFERED");

    by("bea", "/deal-over/developments/lapse/approval", WHY);
    assertThat(stage("deal-over")).isEqualTo("LAPSED");
    assertThat(proposals()).doesNotContain("deal-over");
  }

  @Test
  void aLapseOfTheDayItIsProposedChangesNothingBefore() {
    offered("deal-of-2005", "2005");
    assertThat(page("/review")).contains(proposed("deal-of-2005"));

    lapsed("deal-of-2005", "lapse");

    assertThat(stage("deal-of-2005")).isEqualTo("LAPSED");
    assertThat(stage("deal-of-2005?asOf=1990-01-01")).isEmpty();
    assertThat(stage("deal-of-2005?asOf=" + today().minusDays(1))).isEqualTo("OFFERED");
  }

  @Test
  void aDealThatIsOpenAgainAfterALapseIsAskedAboutAgain() {
    offered("deal-retracted", "2012");
    lapsed("deal-retracted", "lapse");
    assertThat(proposals()).doesNotContain("deal-retracted");

    by("bea", "/deal-retracted/developments/lapse/retraction", WHY);
    assertThat(stage("deal-retracted")).isEqualTo("OFFERED");
    assertThat(proposals()).contains("deal-retracted");
  }

  @Test
  void whatWasSentBackIsAskedAgainOnceMoreIsKnown() {
    offered("deal-sent-back", "2011");
    drafted("deal-sent-back", "lapse");
    by("bea", "/deal-sent-back/developments/lapse/rejection", WHY);
    assertThat(proposals()).doesNotContain("deal-sent-back");

    by(
        "ana",
        "/deal-sent-back/developments",
        "{\"type\": \"OFFER_REVISED\", \"occurred\": {\"edtf\": \"2013\"}}");
    assertThat(proposals()).contains("deal-sent-back");
  }
}
