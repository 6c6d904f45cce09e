package attache.tracker.status;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record that was made for a draft is public once something of it is. */
class AwaitedRecordsTest {
  private static RunningTracker tracker;
  private static String position = "";

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    post(
        "",
        """
        {"id": "req-tanks", "class": "REQUIREMENT", "title": "Tanks wanted"}
        """,
        "ana");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void post(String path, String json, String actor) {
    Reply reply = tracker.post("/api/v1/records" + path, json, "Attache-Actor", actor);
    assertThat(reply.status()).as(reply.text()).isLessThan(300);
    position = reply.header("Attache-Position");
  }

  private static void register(String id, boolean draft) {
    post(
        "",
        """
        {"id": "%1$s", "class": "DEAL", "title": "%1$s", "requirement": "req-tanks", "draft": %2$s,
         "parties": [{"type": "STATE", "name": "Cuba", "iso3166": "CU", "role": "RECIPIENT"}]}
        """
            .formatted(id, draft),
        "ana");
  }

  private static void drafted(String id) {
    post(
        "/" + id + "/developments",
        """
        {"id": "d1", "type": "OFFER_MADE", "occurred": {"edtf": "2020"}, "draft": true}
        """,
        "ana");
    post("/" + id + "/developments/d1/submission", "{}", "ana");
  }

  private static Reply get(String path) {
    return tracker.get(path + (path.contains("?") ? "&" : "?") + "minPosition=" + position);
  }

  private static boolean told(String id) {
    return get("/api/v1/changes?from=0").text().contains("\"" + id + "\"");
  }

  private static long counted(String id) {
    return get("/api/v1/totals?q=" + id).json().path("total").path("count").asLong();
  }

  private static boolean competes(String id) {
    return get("/api/v1/records/req-tanks").text().contains("\"record\":\"" + id + "\"");
  }

  @Test
  void nobodyFindsItBeforeItsDraftIsApproved() {
    register("deal-awaited", true);
    drafted("deal-awaited");

    assertThat(counted("deal-awaited")).isZero();
    assertThat(get("/api/v1/records?class=DEAL&q=deal-awaited").json().path("items")).isEmpty();
    assertThat(told("deal-awaited")).isFalse();
    assertThat(competes("deal-awaited")).isFalse();
    assertThat(get("/api/v1/reviews").text()).contains("deal-awaited");
    assertThat(get("/api/v1/records/deal-awaited").json().path("awaitsApproval").asBoolean())
        .isTrue();

    post("/deal-awaited/developments/d1/approval", "{\"reason\": \"it says so\"}", "ben");

    assertThat(counted("deal-awaited")).isEqualTo(1);
    assertThat(told("deal-awaited")).isTrue();
    assertThat(competes("deal-awaited")).isTrue();
    assertThat(get("/api/v1/records/deal-awaited").json().path("stage").asString())
        .isEqualTo("OFFERED");
    assertThat(get("/api/v1/records/deal-awaited").json().path("awaitsApproval").asBoolean())
        .isFalse();
  }

  @Test
  void onceItsDraftIsDiscardedItSaysSoAndCanBeRegisteredAnew() {
    register("deal-dropped", true);
    assertThat(get("/records/deal-dropped").text()).contains("awaits approval");
    drafted("deal-dropped");
    assertThat(get("/records/deal-dropped").text()).contains("awaits approval");
    post("/deal-dropped/developments/d1/discard", "{\"reason\": \"not so\"}", "ana");
    assertThat(counted("deal-dropped")).isZero();
    assertThat(get("/records/deal-dropped").text())
        .contains("its draft was discarded")
        .doesNotContain("awaits approval");

    register("deal-dropped", false);

    assertThat(counted("deal-dropped")).isEqualTo(1);
    assertThat(told("deal-dropped")).isTrue();
    assertThat(competes("deal-dropped")).isTrue();
    assertThat(get("/records/deal-dropped").text()).doesNotContain("its draft was discarded");
  }

  @Test
  void aPageThatWasReadBeforeAwaitsNothingOnceSomethingIsRecorded() {
    register("deal-read-before", true);
    assertThat(get("/api/v1/records/deal-read-before").json().path("awaitsApproval").asBoolean())
        .isTrue();

    post("/deal-read-before/developments", "{\"type\": \"OFFER_MADE\"}", "ana");

    assertThat(get("/api/v1/records/deal-read-before").json().path("awaitsApproval").asBoolean())
        .isFalse();
  }

  @Test
  void registeredAnewForAnotherDraftItAwaitsThatOne() {
    register("deal-tried-again", true);
    drafted("deal-tried-again");
    post("/deal-tried-again/developments/d1/discard", "{\"reason\": \"not so\"}", "ana");

    register("deal-tried-again", true);

    assertThat(get("/records/deal-tried-again").text())
        .contains("awaits approval")
        .doesNotContain("its draft was discarded");
  }

  @Test
  void anotherDraftTakesItUpAgain() {
    register("deal-redrafted", true);
    drafted("deal-redrafted");
    post("/deal-redrafted/developments/d1/discard", "{\"reason\": \"not so\"}", "ana");

    drafted("deal-redrafted");
    post("/deal-redrafted/developments/d1/approval", "{\"reason\": \"it says so\"}", "ben");

    assertThat(counted("deal-redrafted")).isEqualTo(1);
  }

  @Test
  void aDraftTakesNoPublicRecordAway() {
    register("deal-public", false);
    drafted("deal-public");

    assertThat(counted("deal-public")).isEqualTo(1);
    assertThat(told("deal-public")).isTrue();
  }

  @Test
  void aLinkMakesItPublicToo() {
    register("deal-linked", true);
    assertThat(counted("deal-linked")).isZero();

    post("/deal-linked/links", "{\"rel\": \"RELATED\", \"to\": \"req-tanks\"}", "ana");

    assertThat(counted("deal-linked")).isEqualTo(1);
  }

  @Test
  void whatIsBuiltAnewAwaitsToo() {
    register("deal-still-awaited", true);
    drafted("deal-still-awaited");

    Reply rebuild = tracker.post("/api/v1/operations/projections/records/rebuild", "{}");

    assertThat(rebuild.status()).isLessThan(300);
    assertThat(counted("deal-still-awaited")).isZero();
  }
}
