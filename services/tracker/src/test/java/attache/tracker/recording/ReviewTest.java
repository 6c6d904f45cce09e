package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A draft counts once another person than its author has approved it. */
class ReviewTest {
  private static final String RECORDS = "/api/v1/records/";
  private static final String WHY = "{\"reason\": \"I have read the source.\"}";

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static Reply by(String actor, String path, String json) {
    return tracker.post(RECORDS + path, json, "Attache-Actor", actor);
  }

  private static Reply did(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply;
  }

  private static JsonNode read(String path, Reply after) {
    String join = path.contains("?") ? "&" : "?";
    var reply =
        tracker.get("/api/v1/" + path + join + "minPosition=" + after.header("Attache-Position"));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static Reply drafted(String id) {
    did(
        tracker.post(
            "/api/v1/records",
            "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"A deal\"}".formatted(id)));
    return did(
        by(
            "ana",
            id + "/developments",
            """
            {"id": "offer", "type": "OFFER_MADE", "occurred": {"edtf": "2021-05"}, "draft": true}
            """));
  }

  @Test
  void aDraftChangesNothingUntilAnotherPersonApprovesIt() {
    var draft = drafted("deal-approved");
    String offer = "deal-approved/developments/offer";

    assertThat(draft.json().path("event").asString()).isEqualTo("DevelopmentDrafted");
    assertThat(read("records/deal-approved", draft).path("stage").isNull()).isTrue();
    assertThat(read("records/deal-approved", draft).path("developments").isEmpty()).isTrue();
    assertThat(read("records/deal-approved/drafts", draft).at("/items/0/state").asString())
        .isEqualTo("DRAFT");
    var submitted = did(by("ana", offer + "/submission", "{}"));
    assertThat(read("records/deal-approved", submitted).path("stage").isNull()).isTrue();

    var approved = did(by("ben", offer + "/approval", WHY));

    JsonNode now = read("records/deal-approved", approved);
    assertThat(now.path("stage").asString()).isEqualTo("OFFERED");
    assertThat(now.at("/developments/0/recordedBy").asString()).isEqualTo("ana");
    assertThat(read("records/deal-approved/drafts", approved).path("items").isEmpty()).isTrue();
    String then = submitted.json().path("recordedAt").asString();
    assertThat(read("records/deal-approved?knownAt=" + then, approved).path("stage").isNull())
        .isTrue();
    List<String> kinds = new ArrayList<>();
    read(
            "changes?from=%s&to=%s"
                .formatted(
                    submitted.header("Attache-Position"), approved.header("Attache-Position")),
            approved)
        .path("items")
        .forEach(
            item -> kinds.add(item.path("kind").asString() + " " + item.path("actor").asString()));
    assertThat(kinds)
        .contains("STAGE_CHANGED ben", "DEVELOPMENT_ADDED ben")
        .allMatch(kind -> kind.endsWith("ben"));
  }

  @Test
  void handingInNeedsNoBodyAndNoTypeOfIt() throws Exception {
    drafted("deal-bare");
    drafted("deal-empty");
    drafted("deal-typed");
    String typed = "deal-typed/developments/offer";
    var bare =
        HttpRequest.newBuilder(
                tracker.uri("/api/v1/records/deal-bare/developments/offer/submission"))
            .header("Attache-Actor", "ana")
            .POST(BodyPublishers.noBody())
            .build();

    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(bare, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    }
    did(by("ana", "deal-empty/developments/offer/submission", ""));
    assertThat(
            tracker
                .post(
                    "/api/v1/records/" + typed + "/submission", "{}", "Content-Type", "text/plain")
                .problem())
        .isEqualTo("unsupported-media-type");
    assertThat(by("ana", typed + "/submission", "{\"more\": 1}").pointers())
        .containsExactly("/more");
    did(by("ana", typed + "/submission", "{}"));
    assertThat(by("ben", typed + "/approval", "").problem()).isEqualTo("malformed-json");
  }

  @Test
  void nobodyReviewsWhatTheyWrote() {
    drafted("deal-own");
    String offer = "deal-own/developments/offer";

    assertThat(by("ben", offer + "/approval", WHY).problem()).isEqualTo("wrong-state");
    assertThat(by("ben", offer + "/submission", "{}").problem()).isEqualTo("not-the-author");
    did(by("ana", offer + "/submission", "{}"));
    var own = by("ana", offer + "/approval", WHY);

    assertThat(own.status()).isEqualTo(403);
    assertThat(own.problem()).isEqualTo("own-review");
    assertThat(by("ana", offer + "/rejection", WHY).problem()).isEqualTo("own-review");
    assertThat(by("ANA", offer + "/approval", WHY).problem()).isEqualTo("own-review");
    assertThat(by("Ana ", offer + "/rejection", WHY).problem()).isEqualTo("own-review");
    assertThat(by("ben", offer + "/approval", "{}").pointers()).containsExactly("/reason");
    assertThat(by("ana", offer + "/submission", "{}").problem()).isEqualTo("wrong-state");
  }

  @Test
  void aRejectedDraftIsWrittenAnewAndHandedInAgain() {
    drafted("deal-rejected");
    String offer = "deal-rejected/developments/offer";
    did(by("ana", offer + "/submission", "{}"));

    var rejected = did(by("ben", offer + "/rejection", "{\"reason\": \"It was a request.\"}"));
    JsonNode shown = read("records/deal-rejected/drafts", rejected).at("/items/0");
    assertThat(shown.path("state").asString()).isEqualTo("REJECTED");
    assertThat(shown.at("/rejected/reason").asString()).isEqualTo("It was a request.");

    did(
        by(
            "ana",
            "deal-rejected/developments",
            "{\"id\": \"offer\", \"type\": \"QUOTE_REQUESTED\", \"draft\": true}"));
    did(by("ana", offer + "/submission", "{}"));
    var approved = did(by("ben", offer + "/approval", WHY));
    assertThat(read("records/deal-rejected", approved).path("stage").asString())
        .isEqualTo("QUOTE_REQUESTED");
    assertThat(by("ben", offer + "/approval", WHY).problem()).isEqualTo("wrong-state");
  }

  @Test
  void reviewersSeeWhatWaitsForThem() {
    drafted("deal-waiting");
    drafted("deal-not-yet");
    var submitted = did(by("ana", "deal-waiting/developments/offer/submission", "{}"));

    JsonNode queue = read("reviews?author=ana", submitted).path("items");

    List<String> records = new ArrayList<>();
    queue.forEach(item -> records.add(item.path("record").asString()));
    assertThat(records).contains("deal-waiting").doesNotContain("deal-not-yet");
    assertThat(read("reviews?author=ben", submitted).path("items").isEmpty()).isTrue();
  }

  @Test
  void reviewersPageThroughWhatWaitsAndAnsweredDraftsWaitNoMore() {
    List<String> ids = List.of("deal-queue-1", "deal-queue-2", "deal-queue-3", "deal-queue-4");
    for (String id : ids) {
      drafted(id);
      did(by("ana", id + "/developments/offer/submission", "{}"));
    }
    var before = did(by("cleo", "deal-queue-1/developments/offer/rejection", WHY));
    var last = did(by("cleo", "deal-queue-4/developments/offer/approval", WHY));

    JsonNode first = read("reviews?limit=1", last);
    JsonNode second = read("reviews?limit=1&before=" + first.path("next").asString(), last);

    assertThat(first.at("/items/0/record").asString()).isEqualTo("deal-queue-3");
    assertThat(second.at("/items/0/record").asString()).isEqualTo("deal-queue-2");
    String then = before.json().path("recordedAt").asString();
    assertThat(read("reviews?limit=1&knownAt=" + then, last).at("/items/0/record").asString())
        .isEqualTo("deal-queue-4");
    did(
        by(
            "ana",
            "deal-queue-1/developments",
            """
        {"id": "offer", "type": "OFFER_MADE", "draft": true}
        """));
    var again = did(by("ana", "deal-queue-1/developments/offer/submission", "{}"));
    assertThat(read("reviews?limit=1", again).at("/items/0/record").asString())
        .isEqualTo("deal-queue-1");
  }

  @Test
  void aDraftOfARecordThatWentAwayWaitsUntilItIsBack() {
    drafted("deal-gone");
    did(by("ana", "deal-gone/developments/offer/submission", "{}"));
    drafted("deal-stays");

    var merged = did(by("ben", "deal-gone/merge", "{\"into\": \"deal-stays\", \"reason\": \"R\"}"));
    assertThat(read("reviews", merged).toString()).doesNotContain("\"deal-gone\"");
    assertThat(by("ben", "deal-gone/developments/offer/approval", WHY).problem())
        .isEqualTo("merged-away");

    var back = did(by("ben", "deal-gone/unmerge", WHY));
    assertThat(read("reviews", back).toString()).contains("\"deal-gone\"");
    did(by("ben", "deal-gone/developments/offer/approval", WHY));
  }

  @Test
  void aDraftIsThrownAwayByItsAuthorOnly() {
    drafted("deal-discarded");
    String offer = "deal-discarded/developments/offer";

    assertThat(by("ben", offer + "/discard", WHY).problem()).isEqualTo("not-the-author");
    assertThat(
            by(
                    "ben",
                    "deal-discarded/developments",
                    "{\"id\": \"offer\", \"type\": \"OFFER_MADE\"}")
                .problem())
        .isEqualTo("development-exists");
    var gone = did(by("ana", offer + "/discard", WHY));
    assertThat(read("records/deal-discarded/drafts", gone).path("items").isEmpty()).isTrue();
    did(by("ben", "deal-discarded/developments", "{\"id\": \"offer\", \"type\": \"OFFER_MADE\"}"));
  }
}
