package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is learned later: corrections, retractions, evidence, links, and the documents behind. */
class KnowledgeTest {
  private static final String REQUEST = "/api/v1/records/deal-mig35/developments/request";

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    register("deal-mig35");
    register("deal-other");
    register("deal-quoting");
    tracker.post(
        "/api/v1/records/deal-quoting/developments",
        "{\"id\": \"said\", \"type\": \"OFFER_MADE\"}");
    tracker.post(
        "/api/v1/sources", "{\"id\": \"speech\", \"title\": \"T\", \"text\": \"Said once.\"}");
    tracker.post(
        "/api/v1/records/deal-mig35/developments",
        """
        {"id": "request", "type": "QUOTE_REQUESTED", "occurred": {"edtf": "2021-05?"},
         "claims": [{"type": "FINANCING_REQUESTED", "from": "the text"}]}
        """);
  }

  private static void register(String id) {
    tracker.post(
        "/api/v1/records", "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(id));
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static JsonNode last(String stream) {
    return Json.parse(tracker.bean(Ledger.class).read(stream, 0).getLast().data());
  }

  private static String lastName(String stream) {
    return tracker.bean(Ledger.class).read(stream, 0).getLast().name();
  }

  @Test
  void aCorrectionKeepsBothSidesAndTheReason() {
    var reply =
        tracker.post(
            REQUEST + "/corrections",
            """
            {"occurred": {"edtf": "2021-04", "basis": "STATED"}, "reason": "The report says April.",
             "evidence": [{"document": "rf5-2022", "page": 4}]}
            """);

    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.json().path("development").asString()).isEqualTo("request");
    assertThat(reply.json().path("event").asString()).isEqualTo("DevelopmentCorrected");
    JsonNode corrected = last("deal-mig35");
    assertThat(corrected.at("/before/occurred/edtf").asString()).isEqualTo("2021-05?");
    assertThat(corrected.at("/after/occurred/edtf").asString()).isEqualTo("2021-04");
    assertThat(corrected.path("after").propertyNames()).containsExactly("occurred");
    assertThat(corrected.at("/because/reason").asString()).isEqualTo("The report says April.");
  }

  @Test
  void anExplanationSaysWhoCorrectedWhatAndOnWhichEvidence() {
    register("deal-explained");
    String developments = "/api/v1/records/deal-explained/developments";
    tracker.post(
        developments,
        """
        {"id": "d1", "type": "OFFER_MADE", "occurred": {"edtf": "2006"},
         "sources": [{"document": "memoirs"}]}
        """);
    var corrected =
        tracker.post(
            developments + "/d1/corrections",
            """
            {"occurred": {"edtf": "2005-11"}, "reason": "The gazette printed it in 2005.",
             "evidence": [{"document": "gazette", "page": 3}]}
            """,
            "Attache-Actor",
            "ana");

    JsonNode why =
        tracker
            .get(
                "/api/v1/records/deal-explained/explanation?minPosition="
                    + corrected.header("Attache-Position"))
            .json();

    assertThat(why.path("summary").asString())
        .contains(
            " ana corrected its date: The gazette printed it in 2005 (gazette). Sources: memoirs.");
    JsonNode correction = why.at("/steps/0/corrections/0");
    assertThat(correction.at("/before/occurred/edtf").asString()).isEqualTo("2006");
    assertThat(correction.at("/after/occurred/edtf").asString()).isEqualTo("2005-11");
    assertThat(correction.at("/evidence/0/page").asInt()).isEqualTo(3);
    assertThat(correction.path("recordedBy").asString()).isEqualTo("ana");
  }

  @Test
  void aCorrectionKeepsTheDetailsItDoesNotName() {
    register("deal-details");
    String developments = "/api/v1/records/deal-details/developments";
    tracker.post(
        developments,
        """
        {"id": "d1", "type": "DELIVERY_MADE",
         "details": {"count": 3, "place": "Lima", "note": "In crates.", "recurring": true}}
        """);

    tracker.post(
        developments + "/d1/corrections",
        """
        {"details": {"place": "Callao", "note": null, "recurring": false}, "reason": "Misread."}
        """);

    JsonNode corrected = last("deal-details");
    assertThat(corrected.path("after"))
        .isEqualTo(Json.parse("{\"details\": {\"place\": \"Callao\", \"count\": 3}}"));
  }

  @Test
  void aSourceThatDoesNotSaySoIsCorrectedAwayAndThatIsTheOneChangeToldOfIt() {
    register("deal-miscited");
    String developments = "/api/v1/records/deal-miscited/developments";
    var told =
        tracker.post(
            developments,
            """
            {"id": "d1", "type": "OFFER_MADE",
             "sources": [{"document": "memoirs", "origin": "the general"},
                         {"document": "gazette", "origin": "the ministry", "page": 3}]}
            """);

    var corrected =
        tracker.post(
            developments + "/d1/corrections",
            """
            {"sources": [{"document": "gazette", "origin": "the ministry", "page": 4}],
             "reason": "The memoirs speak of another offer, and it was the next page."}
            """);

    String position = corrected.header("Attache-Position");
    JsonNode development =
        tracker
            .get("/api/v1/records/deal-miscited?minPosition=" + position)
            .json()
            .at("/developments/0");
    assertThat(development.at("/sources/0/page").asInt()).isEqualTo(4);
    assertThat(development.path("sources").size()).isEqualTo(1);
    JsonNode changes =
        tracker
            .get(
                "/api/v1/changes?record=deal-miscited&from=%s&to=%s"
                    .formatted(told.header("Attache-Position"), position))
            .json()
            .path("items");
    assertThat(changes.size()).isEqualTo(1);
    assertThat(changes.at("/0/kind").asString()).isEqualTo("EVIDENCE_CORRECTED");
    assertThat(changes.at("/0/before/0/document").asString()).isEqualTo("memoirs");
  }

  @Test
  void aDevelopmentCorrectedToNoSourcesRestsOnThoseOfItsRecord() {
    tracker.post(
        "/api/v1/records",
        """
        {"id": "deal-inheriting", "class": "DEAL", "title": "T", "sources": [{"document": "report"}]}
        """);
    String developments = "/api/v1/records/deal-inheriting/developments";
    tracker.post(
        developments,
        "{\"id\": \"d1\", \"type\": \"OFFER_MADE\", \"sources\": [{\"document\": \"memoirs\"}]}");

    var corrected =
        tracker.post(
            developments + "/d1/corrections",
            "{\"sources\": [], \"reason\": \"The memoirs speak of another offer.\"}");

    JsonNode why =
        tracker
            .get(
                "/api/v1/records/deal-inheriting/explanation?minPosition="
                    + corrected.header("Attache-Position"))
            .json();
    assertThat(why.path("summary").asString()).contains("Sources: report.");
  }

  @Test
  void evidenceIsAdded() {
    var reply =
        tracker.post(
            REQUEST + "/evidence",
            "{\"sources\": [{\"document\": \"rf5-2022\"}], \"reason\": \"It says so as well.\"}");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(lastName("deal-mig35")).isEqualTo("EvidenceAdded");
  }

  @Test
  void aDevelopmentIsRetractedWithAReason() {
    tracker.post(
        "/api/v1/records/deal-other/developments", "{\"id\": \"hoax\", \"type\": \"OFFER_MADE\"}");

    var reply =
        tracker.post(
            "/api/v1/records/deal-other/developments/hoax/retraction",
            "{\"reason\": \"The report was a hoax.\"}");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(lastName("deal-other")).isEqualTo("DevelopmentRetracted");
  }

  @Test
  void aLinkIsMadeAndWithdrawn() {
    register("deal-linked");
    String links = "/api/v1/records/deal-linked/links";

    var made = tracker.post(links, "{\"rel\": \"FOLLOWS\", \"to\": \"deal-other\"}");
    var withdrawn = tracker.delete(links + "/follows-deal-other?reason=Another%20deal.");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("id").asString()).isEqualTo("follows-deal-other");
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(withdrawn.header("ETag")).isEqualTo("\"3\"");
    assertThat(last("deal-linked").at("/because/reason").asString()).isEqualTo("Another deal.");
  }

  @Test
  void aSourceIsKeptWithTheHashOfItsText() {
    String json =
        """
        {"id": "hashed", "title": "A document", "date": "2021-07", "reliability": "B",
         "derivedFrom": ["rf5-2022"], "text": "test"}
        """;
    var registered = tracker.post("/api/v1/sources", json);
    var again = tracker.post("/api/v1/sources", json);
    var other = tracker.post("/api/v1/sources", json.replace("2021-07", "2021-08"));

    assertThat(registered.status()).isEqualTo(201);
    assertThat(registered.header("Location")).isEqualTo("/api/v1/sources/hashed");
    assertThat(registered.json().at("/text/sha256").asString())
        .isEqualTo("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(registered.text());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("source-exists");
    assertThat(tracker.get("/api/v1/sources/hashed").json()).isEqualTo(registered.json());
    assertThat(tracker.get("/api/v1/sources/hashed/text").json().path("text").asString())
        .isEqualTo("test");
    assertThat(lastName("source:hashed")).isEqualTo("SourceRegistered");
  }

  @Test
  void aTextOfTwoMegabytesFitsAndALongerOneDoesNot() {
    String fits = "{\"id\": \"long\", \"title\": \"T\", \"text\": \"" + "x".repeat(2 << 20) + "\"}";
    String longer = fits.replace("\"long\"", "\"longer\"").replace("xx\"}", "xxx\"}");

    assertThat(tracker.post("/api/v1/sources", fits).status()).isEqualTo(201);
    var refused = tracker.post("/api/v1/sources", longer);
    assertThat(refused.problem()).isEqualTo("invalid-input");
    assertThat(refused.pointers()).containsExactly("/text");
    assertThat(tracker.get("/api/v1/sources/longer").problem()).isEqualTo("unknown-source");
  }

  @Test
  void aQuoteMustStandInTheTextThatIsKept() {
    tracker.post(
        "/api/v1/sources",
        """
        {"id": "quoted", "title": "T", "text": "Argentina had asked\\n  for a quote in May."}
        """);
    String development =
        """
        {"type": "OFFER_MADE",
         "sources": [{"document": "%s", "quote": {"exact": "%s", "prefix": "had "}}]}
        """;
    String developments = "/api/v1/records/deal-other/developments";

    var right = tracker.post(developments, development.formatted("quoted", "asked for a quote"));
    var wrong = tracker.post(developments, development.formatted("quoted", "asked for credit"));
    var moved = tracker.post(developments, development.formatted("quoted", "in May"));
    var unseen = tracker.post(developments, development.formatted("unseen", "asked for credit"));

    assertThat(right.status()).isEqualTo(201);
    assertThat(wrong.problem()).isEqualTo("invalid-input");
    assertThat(wrong.pointers()).containsExactly("/sources/0/quote");
    assertThat(moved.problem()).isEqualTo("invalid-input");
    assertThat(unseen.status()).isEqualTo(201);
  }

  @Test
  void aRefusedQuoteIsShownWhatStandsNearestAndOneThatStandsIsKeptWithItsPlace() {
    tracker.post(
        "/api/v1/sources",
        """
        {"id": "minutes", "title": "T",
         "text": "The minister said: “Peru will not buy” such helicopters in 2019."}
        """);
    String development =
        """
        {"type": "OFFER_MADE", "sources": [{"document": "minutes", "quote": "%s"}]}
        """;
    String developments = "/api/v1/records/deal-other/developments";

    var wrong = tracker.post(developments, development.formatted("Peru will buy such helicopters"));
    var right =
        tracker.post(
            developments, development.formatted("'Peru will not buy'").replace("'", "\\\""));

    assertThat(wrong.json().at("/errors/0/detail").asString())
        .contains("Nearest to them stands: \"Peru will not buy\" such\"");
    assertThat(right.status()).as(right.text()).isEqualTo(201);
    String position = right.header("Attache-Position");
    var place =
        tracker
            .get("/api/v1/events?limit=1&after=" + (Long.parseLong(position) - 1))
            .json()
            .at("/meta/quotes/0");
    assertThat(place.path("start").asInt()).isEqualTo("The minister said: ".length());
    assertThat(place.path("end").asInt() - place.path("start").asInt())
        .isEqualTo("'Peru will not buy'".length());
  }

  @Test
  void whatAnAmendmentOfASourceRestsOnIsQuotedWordForWordToo() {
    tracker.post(
        "/api/v1/sources",
        """
        {"id": "ruling", "title": "T", "text": "The outlet made it up."}
        """);
    tracker.post("/api/v1/sources", "{\"id\": \"outlet\", \"title\": \"T\"}");
    String amendment =
        """
        {"reliability": "E", "reason": "A court says so.",
         "evidence": [{"document": "ruling", "quote": "%s"}]}
        """;

    var wrong =
        tracker.post("/api/v1/sources/outlet/amendments", amendment.formatted("The outlet lied."));
    var right =
        tracker.post("/api/v1/sources/outlet/amendments", amendment.formatted("made it up"));

    assertThat(wrong.pointers()).containsExactly("/evidence/0/quote");
    assertThat(right.status()).as(right.text()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          deal-quoting/developments                  | "type": "OFFER_MADE", "sources": [%s] | /sources/0
          deal-quoting/developments                  | "type": "OFFER_MADE", "claims": [{"field": "type", "value": "OFFER_REFUSED"}, {"field": "count", "value": "3", "sources": [%s]}] | /claims/1/sources/0
          deal-quoting/developments                  | "type": "OFFER_MADE", "draft": true, "sources": [%s] | /sources/0
          deal-quoting/developments                  | "type": "OFFER_MADE", "draft": true, "claims": [{"field": "count", "value": "3", "sources": [%s]}] | /claims/0/sources/0
          deal-quoting/developments/said/corrections | "claims": [{"field": "type", "value": "OFFER_MADE", "sources": [%s]}] | /claims/0/sources/0
          deal-quoting/developments/said/corrections | "occurred": {"edtf": "2019"}, "evidence": [%s] | /evidence/0
          deal-quoting/developments/said/evidence    | "sources": [%s]                       | /sources/0
          deal-quoting/developments/said/evidence    | "sources": [{"document": "rf5-2022"}], "evidence": [%s] | /evidence/0
          deal-quoting/developments/said/corrections | "sources": [%s]                       | /sources/0
          deal-quoting/developments/said/disputes    | "claims": [{"field": "count", "value": "3", "sources": [%s]}] | /claims/0/sources/0
          deal-quoting/developments/said/retraction  | "evidence": [%s]                      | /evidence/0
          deal-quoting/corrections                   | "sources": [%s]                       | /sources/0
          deal-quoting/corrections                   | "title": "Another", "evidence": [%s]  | /evidence/0
          ``                                         | "id": "deal-quoting-more", "class": "DEAL", "title": "T", "sources": [%s] | /sources/0
          """)
  void whereverWordsAreQuotedTheyMustStandInTheText(String path, String fields, String place) {
    String records = "/api/v1/records" + (path.isEmpty() ? "" : "/" + path);
    boolean because = !path.isEmpty() && !path.endsWith("/developments");
    String body = "{" + fields + (because ? ", \"reason\": \"It says so.\"}" : "}");
    String quoting = "{\"document\": \"speech\", \"quote\": \"%s\"}";

    var wrong = tracker.post(records, body.formatted(quoting.formatted("never said")));
    var right = tracker.post(records, body.formatted(quoting.formatted("once")));

    assertThat(wrong.status()).as(wrong.text()).isEqualTo(422);
    assertThat(wrong.pointers()).containsExactly(place + "/quote");
    assertThat(right.status()).as(right.text()).isEqualTo(201);
  }
}
