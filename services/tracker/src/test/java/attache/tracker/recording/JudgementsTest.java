package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people think of a development: graded sources, disputes, and what readers see of them. */
class JudgementsTest {
  private static final String TREATY = "agr-antarctic-treaty-1959";

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start("--attache.demo=true");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String development(String record, String id) {
    return "/api/v1/records/%s/developments/%s".formatted(record, id);
  }

  private static Reply did(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply;
  }

  private static JsonNode read(String path, Reply after) {
    String join = path.contains("?") ? "&" : "?";
    return tracker
        .get("/api/v1" + path + join + "minPosition=" + after.header("Attache-Position"))
        .json();
  }

  private static JsonNode read(String record, String id, Reply after) {
    for (JsonNode development : read("/records/" + record, after).path("developments")) {
      if (development.path("id").asString().equals(id)) {
        return development;
      }
    }
    throw new AssertionError("no development " + id);
  }

  private static Reply register(String id, String development) {
    did(
        tracker.post(
            "/api/v1/records",
            """
            {"id": "%s", "class": "DEAL", "title": "A deal"}
            """
                .formatted(id)));
    return did(tracker.post("/api/v1/records/" + id + "/developments", development));
  }

  private static List<String> kinds(String record, Reply from, Reply to) {
    List<String> kinds = new ArrayList<>();
    String question =
        "/changes?from=%s&to=%s"
            .formatted(from.header("Attache-Position"), to.header("Attache-Position"));
    for (JsonNode item : read(question, to).path("items")) {
      if (item.path("record").asString().equals(record)) {
        kinds.add(item.path("kind").asString());
      }
    }
    return kinds;
  }

  @Test
  void aDisputedExpiryShowsBothValuesAndLeavesTheStatus() {
    JsonNode before = tracker.get("/api/v1/records/" + TREATY).json();
    String scheduled = development(TREATY, "e3");

    var disputed =
        did(
            tracker.post(
                scheduled + "/disputes",
                """
                {"id": "expiry", "reason": "2048 is the review date of the Environmental Protocol",
                 "claims": [{"field": "occurred", "value": "no termination date",
                             "from": "asoc.org, 2024-10-04"}],
                 "evidence": [{"document": "asoc-2024", "url": "https://asoc.org/"}]}
                """,
                "Attache-Actor",
                "ana"));

    assertThat(disputed.json().path("event").asString()).isEqualTo("DevelopmentDisputed");
    assertThat(disputed.json().path("dispute").asString()).isEqualTo("expiry");
    JsonNode shown = read(TREATY, "e3", disputed);
    assertThat(shown.path("disputed").booleanValue()).isTrue();
    assertThat(shown.at("/occurred/edtf").asString()).isEqualTo("2048");
    assertThat(shown.at("/disputes/0/claims/0/value").asString()).isEqualTo("no termination date");
    assertThat(shown.at("/disputes/0/state").asString()).isEqualTo("OPEN");
    assertThat(shown.at("/disputes/0/recordedBy").asString()).isEqualTo("ana");
    assertThat(shown.at("/disputes/0/evidence/0/document").asString()).isEqualTo("asoc-2024");
    JsonNode after = read("/records/" + TREATY, disputed);
    assertThat(after.path("stage")).isEqualTo(before.path("stage"));
    assertThat(after.path("facets")).isEqualTo(before.path("facets"));
    assertThat(read("/records/" + TREATY + "/explanation", disputed).path("summary").asString())
        .contains("EXPIRY_SCHEDULED (2048) is disputed by ana: 2048 is the review date")
        .contains("Protocol. Said instead: \"no termination date\" (asoc.org, 2024-10-04).");
    assertThat(tracker.get("/records/" + TREATY, "Accept-Language", "en").text())
        .contains("Expiry scheduled (2048) is disputed by <bdi>ana</bdi>: <bdi>2048 is the review")
        .contains(
            "Protocol</bdi>. Said instead: no termination date (<bdi>asoc.org, 2024-10-04</bdi>).");
    assertThat(tracker.get("/records/" + TREATY, "Accept-Language", "es").text())
        .contains(
            "lo pone en duda <bdi>ana</bdi>: <bdi>2048 is the review date", "En su lugar se dice:");
  }

  @Test
  void aDisputeIsSettledOnceAndStaysToBeRead() {
    var recorded = register("deal-settled", "{\"id\": \"offer\", \"type\": \"OFFER_MADE\"}");
    String offer = development("deal-settled", "offer");
    var disputed =
        did(
            tracker.post(
                offer + "/disputes",
                """
                {"reason": "The embassy says no offer was made.", "value": "no offer",
                 "from": "the embassy"}
                """));
    String resolution =
        "%s/disputes/%s/resolution".formatted(offer, disputed.json().path("dispute").asString());

    var settled =
        did(tracker.post(resolution, "{\"reason\": \"The embassy spoke of another offer.\"}"));
    var again = tracker.post(resolution, "{\"reason\": \"Once more.\"}");

    assertThat(settled.json().path("event").asString()).isEqualTo("DisputeResolved");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("already-resolved");
    JsonNode shown = read("deal-settled", "offer", settled);
    assertThat(shown.path("disputed").booleanValue()).isFalse();
    assertThat(shown.at("/disputes/0/state").asString()).isEqualTo("RESOLVED");
    assertThat(shown.at("/disputes/0/resolution/reason").asString())
        .isEqualTo("The embassy spoke of another offer.");
    assertThat(kinds("deal-settled", recorded, disputed)).containsExactly("DEVELOPMENT_DISPUTED");
    assertThat(kinds("deal-settled", disputed, settled)).containsExactly("DISPUTE_RESOLVED");
  }

  @Test
  void whatNoDisputeCanBeAboutIsRefused() {
    register("deal-undisputed", "{\"id\": \"offer\", \"type\": \"OFFER_MADE\"}");
    String offer = development("deal-undisputed", "offer");
    String why = "{\"id\": \"q\", \"reason\": \"It is said otherwise.\"}";
    did(tracker.post(offer + "/disputes", why));

    assertThat(tracker.post(offer + "/disputes", "{}").pointers()).containsExactly("/reason");
    assertThat(tracker.post(offer + "/disputes", why).problem()).isEqualTo("dispute-exists");
    assertThat(tracker.post(offer + "/disputes", "{\"reason\": \"R\", \"from\": \"X\"}").pointers())
        .containsExactly("/value");
    assertThat(tracker.post(offer + "/disputes/none/resolution", "{\"reason\": \"R\"}").problem())
        .isEqualTo("unknown-dispute");
    assertThat(tracker.post(development("deal-undisputed", "none") + "/disputes", why).problem())
        .isEqualTo("unknown-development");
    assertThat(
            tracker
                .post(offer + "/disputes", "{\"reason\": \"Stale.\"}", "If-Match", "\"1\"")
                .problem())
        .isEqualTo("stale-version");
  }

  @Test
  void aGradeIsGivenToTheSourceItNames() {
    var recorded =
        register(
            "deal-graded",
            """
            {"id": "offer", "type": "OFFER_MADE",
             "sources": [{"document": "faure-2021", "line": 12}, {"document": "rf5-2022"}]}
            """);
    String grades = development("deal-graded", "offer") + "/grades";

    var graded =
        did(
            tracker.post(
                grades,
                """
                {"document": "faure-2021", "grading": "B2", "reason": "She cites the tender."}
                """));
    JsonNode shown = read("deal-graded", "offer", graded);

    assertThat(graded.json().path("event").asString()).isEqualTo("EvidenceGraded");
    assertThat(shown.at("/sources/0/grading").asString()).isEqualTo("B2");
    assertThat(shown.at("/sources/1").has("grading")).isFalse();
    assertThat(shown.path("confidence").asInt()).isEqualTo(70);
    assertThat(shown.path("confidenceBecause").asString())
        .isEqualTo("faure-2021 is graded B2: usually reliable, probably true.");
    assertThat(kinds("deal-graded", recorded, graded)).containsExactly("EVIDENCE_GRADED");

    var regraded =
        did(tracker.post(grades, "{\"citation\": 0, \"credibility\": 4, \"reason\": \"Doubts.\"}"));
    assertThat(read("deal-graded", "offer", regraded).at("/sources/0/grading").asString())
        .isEqualTo("B4");
    JsonNode history = read("/records/deal-graded/history", regraded).path("items");
    assertThat(history.get(history.size() - 1).at("/data/grades/0/before").asString())
        .isEqualTo("B2");
  }

  @Test
  void aDevelopmentOfSourcesThatCannotBeJudgedLeavesTheTotals() {
    var recorded =
        register(
            "deal-f6",
            "{\"type\": \"OFFER_MADE\", \"id\": \"offer\", \"sources\": [{\"document\": \"x\"}]}");
    String grades = development("deal-f6", "offer") + "/grades";
    String totals = "/totals?class=DEAL";
    long before = read(totals, recorded).at("/total/count").asLong();

    var graded =
        did(tracker.post(grades, "{\"grading\": \"F6\", \"reason\": \"Nobody knows it.\"}"));

    assertThat(read(totals, graded).at("/total/count").asLong()).isEqualTo(before - 1);
    assertThat(read("/records/deal-f6", graded).path("confirmed").booleanValue()).isFalse();
    JsonNode shown = read("deal-f6", "offer", graded);
    assertThat(shown.path("confidence").isNull()).isTrue();
    assertThat(shown.path("confidenceBecause").asString()).startsWith("Unknown");

    var better =
        did(
            tracker.post(
                development("deal-f6", "offer") + "/evidence",
                """
                {"sources": [{"document": "y", "grading": "A1"}], "reason": "The ministry says so."}
                """));
    assertThat(read(totals, better).at("/total/count").asLong()).isEqualTo(before);
  }

  @Test
  void whatRestsOnTheSourcesOfItsRecordIsGradedByThem() {
    String request = development("deal-ar-ru-mig35-request", "e1");

    var graded =
        did(
            tracker.post(
                request + "/grades",
                "{\"reliability\": \"C\", \"credibility\": \"3\", \"reason\": \"One article.\"}"));

    JsonNode shown = read("deal-ar-ru-mig35-request", "e1", graded);
    assertThat(shown.path("confidence").asInt()).isEqualTo(50);
    assertThat(shown.at("/sources/0/grading").asString()).isEqualTo("C3");
    assertThat(read("/records/deal-ar-ru-mig35-request", graded).at("/sources/0").has("grading"))
        .isFalse();
  }

  @Test
  void aGradeOfNothingIsRefused() {
    register("deal-sourceless", "{\"id\": \"offer\", \"type\": \"OFFER_MADE\"}");
    String grades = development("deal-sourceless", "offer") + "/grades";

    var none = tracker.post(grades, "{\"grading\": \"B2\", \"reason\": \"R\"}");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.problem()).isEqualTo("unknown-citation");
    assertThat(none.json().path("detail").asString()).contains("cites no source");
    assertThat(tracker.post(grades, "{\"grading\": \"G7\", \"reason\": \"R\"}").pointers())
        .containsExactly("/grading");
    assertThat(tracker.post(grades, "{\"credibility\": 7, \"reason\": \"R\"}").pointers())
        .containsExactly("/credibility");
    assertThat(tracker.post(grades, "{\"reason\": \"R\"}").pointers()).containsExactly("/grading");
    String request = development("deal-ar-ru-fighters-offer", "e1") + "/grades";
    var other =
        tracker.post(request, "{\"document\": \"x\", \"grading\": \"B2\", \"reason\": \"R\"}");
    assertThat(other.pointers()).containsExactly("/document");
  }

  @Test
  void twoDocumentsThatGoBackToOneResearcherAreOneOrigin() {
    JsonNode valparaiso =
        tracker.get("/api/v1/records/eng-cl-ru-valparaiso-2019/explanation").json();

    assertThat(valparaiso.at("/steps/0/sources").size()).isEqualTo(2);
    assertThat(valparaiso.at("/steps/0/independentOrigins").asInt()).isEqualTo(1);
    assertThat(valparaiso.path("origins").toString()).isEqualTo("[\"piatakov\"]");
    assertThat(valparaiso.path("summary").asString())
        .endsWith("Independent origins: 1 (piatakov).");
  }

  @Test
  void aLineageLearnedLaterIsNotKnownBefore() {
    did(tracker.post("/api/v1/sources", "{\"id\": \"copy\", \"title\": \"A copy\"}"));
    register(
        "deal-copied",
        """
        {"id": "offer", "type": "OFFER_MADE",
         "sources": [{"document": "copy"}, {"document": "first"}]}
        """);
    var before =
        did(tracker.post(development("deal-copied", "offer") + "/disputes", "{\"reason\": \"R\"}"));
    var amended =
        did(
            tracker.post(
                "/api/v1/sources/copy/amendments",
                "{\"derivedFrom\": [\"first\"], \"reason\": \"It copies it.\"}"));
    String then = before.json().path("recordedAt").asString();

    String why = "/records/deal-copied/explanation";
    assertThat(read(why, amended).path("independentOrigins").asInt()).isEqualTo(1);
    assertThat(read(why + "?knownAt=" + then, amended).path("independentOrigins").asInt())
        .isEqualTo(2);
  }

  @Test
  void whomADocumentSaysItHasItFromIsWhomItsCopiesHaveItFrom() {
    did(tracker.post("/api/v1/sources", "{\"id\": \"interview\", \"title\": \"T\"}"));
    did(
        tracker.post(
            "/api/v1/sources",
            "{\"id\": \"digest\", \"title\": \"T\", \"derivedFrom\": [\"interview\"]}"));

    var copied =
        register(
            "deal-digest",
            """
            {"type": "OFFER_MADE", "sources": [
              {"document": "interview", "origin": "An Admiral"}, {"document": "digest"}]}
            """);
    var ownWords =
        register(
            "deal-own-words",
            """
            {"type": "OFFER_MADE", "sources": [
              {"document": "interview", "origin": "An Admiral"}, {"document": "interview"}]}
            """);

    assertThat(read("/records/deal-digest/explanation", copied).path("origins").toString())
        .isEqualTo("[\"an admiral\"]");
    assertThat(read("/records/deal-own-words/explanation", ownWords).path("origins").size())
        .isEqualTo(2);
  }
}
