package attache.tracker.search;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.CatalogueOfRecords;
import attache.tracker.RunningTracker;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists over the catalogue. */
class ListRecordsTest {
  private static RunningTracker tracker;
  private static long position;

  @BeforeAll
  static void load() {
    tracker = RunningTracker.start();
    position = CatalogueOfRecords.load(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static JsonNode read(String query) {
    var reply = tracker.get("/api/v1/records?minPosition=" + position + "&" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  @Test
  void filtersTakeSeveralValuesAndHoldTogether() {
    JsonNode page = read("class=DEAL&recipient=MX,AR&stage=REFUSED,QUOTE_REQUESTED&limit=500");

    assertThat(ids(page)).contains("deal-mx-ru-helicopters-2020", "deal-ar-ru-mig35-request");
    assertThat(page.get("items").valueStream())
        .allSatisfy(
            item -> {
              assertThat(item.get("class").asString()).isEqualTo("DEAL");
              assertThat(item.get("stage").asString()).isIn("REFUSED", "QUOTE_REQUESTED");
            });
  }

  @Test
  void wordsAreFoundWithoutAccentsAndCaseAndSignsOfPatternsMeanThemselves() {
    assertThat(ids(read("q=GUARANI"))).isNotEmpty().isEqualTo(ids(read("q=guaran%C3%AD")));
    assertThat(read("q=%25").get("items").valueStream())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.get("title").asString()).contains("%"));
    assertThat(ids(read("q=mi_35"))).isEmpty();
  }

  @Test
  void equipmentAndRequirementAreFilters() {
    assertThat(ids(read("equipment=mig-35d"))).contains("deal-ar-ru-mig35-request");
    assertThat(ids(read("requirement=req-ar-fighter"))).contains("deal-ar-ru-mig35-request");
  }

  @Test
  void groupsAreThoseOfDealsOnly() {
    assertThat(read("group=ENDED&limit=500").get("items").valueStream())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.get("class").asString()).isEqualTo("DEAL"));
  }

  @Test
  void everySortPagesThroughAllRecordsOnceWhileRecordsAreAdded() {
    for (String sort : Sort.known()) {
      List<String> all = ids(read("limit=500&sort=" + sort));
      List<String> paged = new ArrayList<>();
      String path = "/api/v1/records?limit=7&sort=" + sort;
      while (path != null) {
        var reply = tracker.get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        paged.addAll(ids(reply.json()));
        tracker.post("/api/v1/records", "{\"class\": \"DEAL\", \"title\": \"Another\"}");
        String link = reply.header("Link");
        path = link.isEmpty() ? null : link.substring(1, link.indexOf('>'));
      }
      assertThat(paged).as(sort).doesNotHaveDuplicates().containsExactlyElementsOf(all);
      position =
          Long.parseLong(
              tracker
                  .post("/api/v1/records", "{\"class\": \"DEAL\", \"title\": \"Last\"}")
                  .header("Attache-Position"));
    }
  }

  @Test
  void aPageThatEndsWithAVeryLongTitleHasANextOne() {
    String title = "漢\\\"".repeat(250);
    for (String id : List.of("deal-long-1", "deal-long-2")) {
      var reply =
          tracker.post(
              "/api/v1/records",
              "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"%s\"}".formatted(id, title));
      position = Long.parseLong(reply.header("Attache-Position"));
    }
    JsonNode page = read("q=%E6%BC%A2&sort=title&limit=1");
    JsonNode next = read("q=%E6%BC%A2&sort=title&limit=1&cursor=" + page.get("next").asString());

    assertThat(ids(page)).containsExactly("deal-long-1");
    assertThat(ids(next)).containsExactly("deal-long-2");
  }

  @Test
  void aCursorIsGoodForItsOwnQuestionOnly() {
    String next = read("limit=1").get("next").asString();

    assertThat(tracker.get("/api/v1/records?limit=1&cursor=" + next).status()).isEqualTo(200);
    for (String query :
        List.of(
            "class=DEAL&cursor=" + next,
            "sort=title&cursor=" + next,
            "asOf=2001-01-01&cursor=" + next,
            "cursor=" + next.substring(0, next.length() - 3),
            "cursor=nonsense",
            "cursor=" + URLEncoder.encode("[1,2,3,4,5,6]", StandardCharsets.UTF_8))) {
      var reply = tracker.get("/api/v1/records?" + query);
      assertThat(reply.status()).as(query).isEqualTo(400);
      assertThat(reply.pointers()).containsExactly("/cursor");
    }
  }

  @Test
  void unknownWordsAreRefusedWithThoseThatAreKnown() {
    var reply = tracker.get("/api/v1/records?class=DEEL&stage=SOLD&sort=size&limit=0");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.pointers()).containsExactlyInAnyOrder("/class", "/stage", "/sort", "/limit");
    assertThat(reply.text()).contains("REQUIREMENT").contains("OFFERED");
  }

  @Test
  void beforeItsFirstDevelopmentARecordIsListedWithoutAStage() {
    JsonNode page = read("class=DEAL&asOf=1900-01-01&limit=500&stage=NONE");

    assertThat(page.get("items").valueStream())
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.get("stage").isNull()).isTrue());
  }

  @Test
  void whatHasBegunIsWhatHasAStageAtAll() {
    List<String> all = ids(read("asOf=2019-01-01&limit=500"));
    List<String> begun = ids(read("asOf=2019-01-01&limit=500&stage=ANY"));
    List<String> others = ids(read("asOf=2019-01-01&limit=500&stage=NONE"));

    assertThat(begun).isNotEmpty().doesNotContainAnyElementsOf(others);
    assertThat(all).hasSize(begun.size() + others.size()).containsAll(begun).containsAll(others);
    assertThat(ids(read("asOf=2019-01-01&limit=500&stage=ANY,NONE"))).isEqualTo(all);
    assertThat(ids(read("asOf=2019-01-01&limit=500&stage=ANY,OFFERED"))).isEqualTo(begun);
  }

  @Test
  void beforeItWasRecordedNothingIsListed() {
    assertThat(ids(read("knownAt=2001-01-01"))).isEmpty();
  }

  @Test
  void aForgedCursorIsABadParameter() {
    var forged = new Cursor("abc", 1, 1, LocalDate.of(2021, 1, 1), Instant.EPOCH);

    var reply = tracker.get("/api/v1/records?cursor=" + forged.write("registered"));

    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("invalid-parameter");
    assertThat(reply.pointers()).containsExactly("/cursor");
  }

  @Test
  void aDayBeforeTheFirstYearIsWrittenAsEverywhere() {
    tracker.post(
        "/api/v1/records",
        "{\"id\": \"deal-ides\", \"class\": \"DEAL\", \"title\": \"Calpurnia\"}");
    position =
        Long.parseLong(
            tracker
                .post(
                    "/api/v1/records/deal-ides/developments",
                    "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"-0043-03-15\"}}")
                .header("Attache-Position"));

    assertThat(read("q=calpurnia").path("items").path(0).path("since").asString())
        .isEqualTo("-0043-03-15");
    assertThat(
            tracker
                .get("/api/v1/records/deal-ides?minPosition=" + position)
                .json()
                .path("since")
                .asString())
        .isEqualTo("-0043-03-15");
    assertThat(tracker.get("/explore/years.csv?q=calpurnia").text())
        .contains("-43,")
        .doesNotContain("-44");
  }
}
