package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets its own problem, says where it is wrong, and leaves the log as it was. */
class RefusalsTest {
  private static final String DEAL = "/api/v1/records/deal-1";
  private static final String DEVELOPMENTS = DEAL + "/developments";

  private static RunningTracker tracker;
  private long before;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    register("deal-1", "DEAL");
    register("agr-1", "AGREEMENT");
    register("req-1", "REQUIREMENT");
    for (String met :
        List.of(
            "\"met\", \"type\": \"REQUIREMENT_MET\", \"details\": {\"by\": \"deal-1\"}",
            "\"again\", \"type\": \"REQUIREMENT_MET\", \"details\": {\"by\": \"A rival\"}",
            "\"stated\", \"type\": \"REQUIREMENT_STATED\", \"details\": {\"by\": \"navy\"}")) {
      var taken = tracker.post("/api/v1/records/req-1/developments", "{\"id\": %s}".formatted(met));
      assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    }
    tracker.post(DEVELOPMENTS, "{\"id\": \"offer\", \"type\": \"OFFER_MADE\"}");
    tracker.post(DEVELOPMENTS, "{\"id\": \"gone\", \"type\": \"OFFER_MADE\"}");
    tracker.post(DEVELOPMENTS + "/gone/retraction", "{\"reason\": \"A hoax.\"}");
    tracker.post("/api/v1/sources", "{\"id\": \"paper\", \"title\": \"T\"}");
    tracker.post(DEAL + "/links", "{\"rel\": \"UNDER_FRAMEWORK\", \"to\": \"agr-1\"}");
  }

  private static void register(String id, String recordClass) {
    tracker.post(
        "/api/v1/records",
        "{\"id\": \"%s\", \"class\": \"%s\", \"title\": \"T\"}".formatted(id, recordClass));
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @BeforeEach
  void rememberTheLog() {
    before = tracker.bean(Ledger.class).head().position();
  }

  @AfterEach
  void nothingWasRecorded() {
    assertThat(tracker.bean(Ledger.class).head().position()).isEqualTo(before);
  }

  private static void refused(Reply reply, int status, String problem, String... pointers) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(reply.pointers()).containsExactly(pointers);
    assertThat(reply.json().path("title").asString()).isNotBlank();
    assertThat(reply.json().path("detail").asString()).isNotBlank();
    assertThat(reply.json().path("status").asInt()).isEqualTo(status);
    assertThat(reply.json().path("instance").asString()).startsWith("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/records?dryRun=true",
        "/api/v1/sources?dryRun",
        DEVELOPMENTS + "?dryRun=",
        "/api/v1/operations/projections/records/rebuild?dryRun=true",
        "/api/v1/operations/projections/records/parked/deal-1/discard?dryRun=true"
      })
  void aParameterThatNobodyReadsIsRefused(String address) {
    var reply = tracker.post(address, "{\"class\": \"DEAL\", \"title\": \"T\"}");

    refused(reply, 400, "invalid-parameter", "/dryRun");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "OFFER_MADE", "occurred": {"edtf": "2021-02-29"}}           | /occurred/edtf         | invalid-date
          {"type": "OFFER_MADE", "occurred": {"edtf": "May 2021"}}             | /occurred/edtf         | invalid-date
          {"type": "OFFER_MADE", "occurred": {"edtf": "20210505"}}             | /occurred/edtf         | invalid-date
          {"type": "OFFER_MADE", "occurred": {"edtf": 2021}}                   | /occurred/edtf         | wrong-json-kind
          {"type": "OFFER_MAID"}                                               | /type                  | unknown-type
          {"type": null}                                                       | /type                  | missing-field
          {}                                                                   | /type                  | missing-field
          {"type": "OFFER_MADE", "modality": "SURE"}                           | /modality              | unknown-word
          {"type": "OFFER_MADE", "details": {"count": -1}}                     | /details/count         | invalid-quantity
          {"type": "OFFER_MADE", "details": {"count": 99999999999999999999}}   | /details/count         | invalid-input
          {"type": "OFFER_MADE", "surprise": 1}                                | /surprise              | unknown-field
          {"type": "OFFER_MADE", "sources": [{"line": 1}]}                     | /sources/0/document    | missing-field
          {"type": "OFFER_MADE", "sources": [{"document": "d", "line": 0}]}    | /sources/0/line        | invalid-input
          {"type": "OFFER_MADE", "sources": "faure-2021"}                      | /sources               | wrong-json-kind
          {"type": "OFFER_MADE", "claims": [{"type": "QUOTE_REQUESTED", "rank": "PREFERRED"}]} | /type    | invalid-input
          {"type": "OFFER_MADE", "occurred": {"edtf": "2021"}, "claims": [{"field": "occurred", "value": "2021-05", "rank": "PREFERRED"}]} | /occurred | invalid-input
          {"type": "OFFER_MADE", "id": "No Slug"}                              | /id                    | invalid-input
          {"type": "OFFER_MADE", "seq": 0}                                     | /seq                   | invalid-input
          {"type": "OFFER_MADE", "draft": true, "seq": -3}                     | /seq                   | invalid-input
          {"type": "OFFER_MADE", "claims": [{"type": "OFFER_MAID"}]}           | /claims/0/type         | unknown-type
          {"type": "OFFER_MADE", "claims": [{"field": "type", "value": "OFFER_MAID"}]} | /claims/0/value | unknown-type
          {"type": "OFFER_MADE", "claims": [{"field": "modality", "value": "SURE"}]} | /claims/0/value  | unknown-word
          {"type": "OFFER_MADE", "claims": [{"field": "place", "value": "Paris"}, {"field": "occurred", "value": "May 2021"}]} | /claims/1/value | invalid-date
          {"type": "OFFER_MADE", "claims": [{"field": "step", "value": "a talk"}]} | /claims/0/value    | invalid-input
          {"type": "OFFER_MADE", "claims": [{"field": "to", "value": "No Slug"}]} | /claims/0/value     | invalid-input
          """)
  void aDevelopmentThatBreaksARuleIsRefusedWithThePlace(
      String json, String pointer, String problem) {
    refused(tracker.post(DEVELOPMENTS, json), 422, problem, pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"OFFER_MADE\"", "1", "null"})
  void whatIsNoObjectIsRefused(String json) {
    var reply = tracker.post(DEVELOPMENTS, json);

    assertThat(reply.problem()).isEqualTo("wrong-json-kind");
    assertThat(reply.json().at("/errors/0/detail").asString()).contains("an object in braces");
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/import, [{", "/api/v1/records, [{", "/api/v1/records, 51"})
  void whatIsNoJsonIsRefusedWithoutTheParsersInnards(String path, String json) {
    var reply = tracker.post(path, json.equals("51") ? "[".repeat(51) : json);

    refused(reply, 400, "malformed-json");
    assertThat(reply.json().at("/detail").asString()).doesNotContain("Stream", "Source");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    var reply =
        tracker.post(
            "/api/v1/records",
            """
            {"class": "DEAL", "title": "  ",
             "parties": [{"type": "STATE", "name": "Nowhere", "role": "RECIPIENT", "iso3166": "XX"}],
             "equipment": [{"designation": "Su-30",
                            "quantity": {"kind": "EXACT", "value": -12}}],
             "amounts": [{"amount": "five", "currency": "ABC"}]}
            """);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("invalid-input");
    assertThat(reply.pointers())
        .contains(
            "/parties/0/iso3166",
            "/equipment/0/quantity/value",
            "/amounts/0/amount",
            "/amounts/0/currency");
  }

  @Test
  void aTitleThatIsMissingIsNamed() {
    refused(
        tracker.post("/api/v1/records", "{\"class\": \"DEAL\"}"), 422, "missing-field", "/title");
  }

  @Test
  void aCorrectionClaimsWhatCanBeClaimedOnly() {
    refused(
        tracker.post(
            DEVELOPMENTS + "/offer/corrections",
            """
            {"claims": [{"field": "occurred", "value": "2021-02-29"}], "reason": "R"}
            """),
        422,
        "invalid-date",
        "/claims/0/value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\\nlines", "a\\ttab", "a\\u2028line", "a\\u0085line", "a\\u0007bell"})
  void aTitleIsOneLine(String title) {
    for (String path :
        List.of(
            "/api/v1/records",
            DEAL + "/corrections",
            "/api/v1/sources",
            "/api/v1/sources/paper/amendments")) {
      var reply =
          tracker.post(
              path,
              "{%s\"title\": \"%s\"%s}"
                  .formatted(
                      path.endsWith("records") ? "\"class\": \"DEAL\", " : "",
                      title,
                      path.endsWith("s/paper/amendments") || path.endsWith("corrections")
                          ? ", \"reason\": \"R\""
                          : ""));

      refused(reply, 422, "invalid-input", "/title");
      assertThat(reply.json().at("/errors/0/detail").asString()).contains("one line", "a space");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"rel": "follows", "to": "agr-1"}                           | /rel    | is no term
          {"rel": "???", "to": "agr-1"}                               | /rel    | is no term
          {"rel": "", "to": "agr-1"}                                  | /rel    | is no term
          {"rel": "FOLLOWS", "to": "agr-1", "effect": "DETERRED"}     | /effect | INFLUENCED_BY
          {"rel": "AFFECTED_BY", "to": "agr-1", "effect": "DETERRED"} | /effect | INFLUENCED_BY
          """)
  void aLinkThatBreaksARuleIsRefusedWithThePlace(String json, String pointer, String said) {
    var reply = tracker.post(DEAL + "/links", json);

    refused(reply, 422, "invalid-input", pointer);
    assertThat(reply.json().at("/errors/0/detail").asString()).contains(said);
  }

  @Test
  void aTypeOfAnotherClassIsRefusedWithTheTypesThereAre() {
    var reply = tracker.post("/api/v1/records/agr-1/developments", "{\"type\": \"OFFER_MADE\"}");

    refused(reply, 422, "wrong-type-for-class", "/type");
    assertThat(reply.json().path("detail").asString()).contains("RATIFIED");
  }

  @Test
  void aRecordThatIsNotThereTakesNothing() {
    refused(
        tracker.post("/api/v1/records/deal-none/developments", "{\"type\": \"OFFER_MADE\"}"),
        404,
        "unknown-record");
    refused(
        tracker.post("/api/v1/records/No%20Slug/developments", "{\"type\": \"OFFER_MADE\"}"),
        404,
        "unknown-record");
  }

  @Test
  void idsAreTakenOnce() {
    refused(
        tracker.post(
            "/api/v1/records", "{\"id\": \"deal-1\", \"class\": \"DEAL\", \"title\": \"U\"}"),
        409,
        "record-exists",
        "/id");
    refused(
        tracker.post(DEVELOPMENTS, "{\"id\": \"offer\", \"type\": \"OFFER_MADE\"}"),
        409,
        "development-exists",
        "/id");
    refused(
        tracker.post(DEAL + "/links", "{\"rel\": \"UNDER_FRAMEWORK\", \"to\": \"agr-1\"}"),
        409,
        "link-exists");
  }

  @Test
  void referencesLeadToRecords() {
    refused(
        tracker.post(DEAL + "/links", "{\"rel\": \"FOLLOWS\", \"to\": \"deal-none\"}"),
        422,
        "unknown-reference",
        "/to");
    refused(
        tracker.post(
            "/api/v1/records",
            "{\"class\": \"DEAL\", \"title\": \"T\", \"requirement\": \"req-none\"}"),
        422,
        "unknown-reference",
        "/requirement");
    refused(
        tracker.post(
            DEVELOPMENTS,
            """
            {"type": "OFFER_MADE",
             "details": {"competitor": "deal-none", "measure": "pol-none", "to": "deal-1"}}
            """),
        422,
        "unknown-reference",
        "/details/competitor",
        "/details/measure");
  }

  @Test
  void aRequirementIsMetByARecordOrInWords() {
    String met = "/api/v1/records/req-1/developments";
    for (String draft : List.of("false", "true")) {
      refused(
          tracker.post(
              met,
              """
              {"type": "REQUIREMENT_MET", "details": {"by": "deal-none"}, "draft": %s}
              """
                  .formatted(draft)),
          422,
          "unknown-reference",
          "/details/by");
    }
    refused(
        tracker.post(
            met + "/met/corrections", "{\"details\": {\"by\": \"deal-none\"}, \"reason\": \"R\"}"),
        422,
        "unknown-reference",
        "/details/by");
    refused(
        tracker.post(
            met + "/stated/corrections",
            """
            {"type": "REQUIREMENT_MET", "details": {"by": "deal-none"}, "reason": "R"}
            """),
        422,
        "unknown-reference",
        "/details/by");
  }

  @Test
  void aDevelopmentIsRetractedOnceAndThenLeftAlone() {
    refused(
        tracker.post(DEVELOPMENTS + "/gone/retraction", "{\"reason\": \"Again.\"}"),
        409,
        "already-retracted");
    refused(
        tracker.post(
            DEVELOPMENTS + "/gone/corrections",
            "{\"occurred\": {\"edtf\": \"2020\"}, \"reason\": \"R\"}"),
        409,
        "already-retracted");
  }

  @Test
  void knowledgeIsAboutADevelopmentThatIsThereAndHasAReason() {
    refused(
        tracker.post(DEVELOPMENTS + "/none/retraction", "{\"reason\": \"R\"}"),
        404,
        "unknown-development");
    refused(
        tracker.post(DEVELOPMENTS + "/offer/retraction", "{}"), 422, "missing-field", "/reason");
    refused(
        tracker.post(DEVELOPMENTS + "/offer/corrections", "{\"occurred\": {\"edtf\": \"2020\"}}"),
        422,
        "missing-field",
        "/reason");
    refused(
        tracker.post(DEVELOPMENTS + "/offer/corrections", "{\"reason\": \"R\"}"),
        422,
        "nothing-to-correct");
    refused(
        tracker.post(DEVELOPMENTS + "/offer/evidence", "{\"reason\": \"R\", \"sources\": []}"),
        422,
        "missing-field",
        "/sources");
    refused(tracker.delete(DEAL + "/links/none"), 404, "unknown-link");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type": "OFFER_MADE"                             | line 1, column
          {"type": "OFFER_MADE", "type": "OFFER_MADE"}      | Duplicate
          {"type": 'OFFER_MADE'}                            | line 1, column
          {"type": NaN}                                     | line 1, column
          {} {}                                             | line 1, column
          ``                                                | empty
          """)
  void whatIsNoJsonIsRefusedWithLineAndColumn(String json, String said) {
    var reply = tracker.post(DEVELOPMENTS, json == null ? "" : json);

    refused(reply, 400, "malformed-json");
    assertThat(reply.json().path("detail").asString()).contains(said);
  }

  @Test
  void nestingHasAnEnd() {
    refused(tracker.post(DEVELOPMENTS, "[".repeat(60_000)), 400, "malformed-json");
  }

  @Test
  void whatIsNotInUtf8IsRefused() {
    byte[] latin1 = {'{', '"', 't', '"', ':', '"', (byte) 0xe9, '"', '}'};

    refused(
        tracker.send("POST", DEVELOPMENTS, BodyPublishers.ofByteArray(latin1)),
        400,
        "malformed-json");
  }

  @Test
  void tenMegabytesOfTitleAreRefusedUnread() {
    String title = "x".repeat(10 << 20);

    var reply =
        tracker.post("/api/v1/records", "{\"class\": \"DEAL\", \"title\": \"" + title + "\"}");

    refused(reply, 413, "payload-too-large");
    assertThat(reply.text()).hasSizeLessThan(1_000);
  }

  @Test
  void aBodyOfUndeclaredLengthIsReadNoFurtherThanItMayGo() {
    var body = new java.io.ByteArrayInputStream(new byte[3 << 20]);

    refused(
        tracker.send("POST", DEVELOPMENTS, BodyPublishers.ofInputStream(() -> body)),
        413,
        "payload-too-large");
  }

  @Test
  void aTitleThatIsTooLongIsAnInputThatBreaksARule() {
    refused(
        tracker.post(
            "/api/v1/records", "{\"class\": \"DEAL\", \"title\": \"" + "x".repeat(600) + "\"}"),
        422,
        "too-long",
        "/title");
  }

  @Test
  void anotherContentTypeIsRefusedWithTheRightOne() {
    var reply = tracker.post(DEVELOPMENTS, "type=OFFER_MADE", "Content-Type", "text/plain");

    refused(reply, 415, "unsupported-media-type");
    assertThat(reply.header("Accept")).isEqualTo("application/json");
    assertThat(reply.json().path("detail").asString()).contains("application/json");
    refused(
        tracker.post(DEVELOPMENTS, "{}", "Content-Type", "nonsense"),
        415,
        "unsupported-media-type");
  }

  @Test
  void anAnswerInAnotherFormIsRefusedBeforeAnythingIsRecorded() {
    refused(
        tracker.post(DEVELOPMENTS, "{\"type\": \"OFFER_MADE\"}", "Accept", "text/csv"),
        406,
        "not-acceptable");
  }

  @Test
  void anotherMethodIsRefusedWithThoseThereAre() {
    var reply = tracker.send("PATCH", DEVELOPMENTS, BodyPublishers.ofString("{}"));

    refused(reply, 405, "method-not-allowed");
    assertThat(reply.header("Allow")).contains("POST");
  }

  @Test
  void nothingIsAtAnAddressNobodyGave() {
    refused(tracker.get("/api/v1/nothing"), 404, "not-found");
    refused(tracker.get("/nowhere"), 404, "not-found");
    refused(tracker.get("/error"), 404, "not-found");
    refused(tracker.get("/actuator/env"), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          If-Match        | 3         | 400 | invalid-parameter
          If-Match        | "3        | 400 | invalid-parameter
          If-Match        | "3" "4"   | 400 | invalid-parameter
          If-Match        | "3", 4    | 400 | invalid-parameter
          If-Match        | *, "5"    | 400 | invalid-parameter
          If-Match        | ,         | 400 | invalid-parameter
          If-Match        | "3", "4"  | 412 | stale-version
          If-Match        | W/"5", "3" | 412 | stale-version
          If-Match        | W/"5", "a,5" | 412 | stale-version
          If-Match        | "2"       | 412 | stale-version
          If-Match        | "99"      | 412 | stale-version
          If-Match        | W/"5"     | 412 | stale-version
          If-Match        | "abc"     | 412 | stale-version
          Attache-Actor   | <script>  | 400 | invalid-parameter
          Attache-Actor   | Administrator | 400 | invalid-parameter
          Idempotency-Key | two words | 400 | invalid-parameter
          Authorization   | Bearer x  | 401 | unauthorized
          Authorization   | Basic eDp5 | 401 | unauthorized
          Origin          | https://elsewhere.example | 403 | cross-site
          Origin          | null      | 403 | cross-site
          Sec-Fetch-Site  | cross-site | 403 | cross-site
          Sec-Fetch-Site  | same-site | 403 | cross-site
          """)
  void headersAreHeldToTheirRules(String header, String value, int status, String problem) {
    refused(
        tracker.post(DEVELOPMENTS, "{\"type\": \"OFFER_MADE\"}", header, value), status, problem);
  }

  @Test
  void aStaleVersionSaysTheCurrentOne() {
    var reply = tracker.post(DEVELOPMENTS, "{\"type\": \"OFFER_MADE\"}", "If-Match", "\"2\"");

    assertThat(reply.header("ETag")).isEqualTo("\"5\"");
    assertThat(reply.json().path("detail").asString()).contains("version 5");
  }

  @Test
  void whatIsNotThereYetHasNoVersionToMatch() {
    for (String address : List.of("/api/v1/records", "/api/v1/sources")) {
      for (String tags : List.of("\"1\"", "*")) {
        var reply =
            tracker.post(
                address,
                "{\"id\": \"new-1\", %s\"title\": \"T\"}"
                    .formatted(address.endsWith("records") ? "\"class\": \"DEAL\", " : ""),
                "If-Match",
                tags);

        refused(reply, 412, "stale-version");
        assertThat(reply.json().path("detail").asString()).contains("leave If-Match out");
      }
    }
  }

  @Test
  void anIdempotencyKeyThatIsTooLongIsRefused() {
    refused(
        tracker.post(
            DEVELOPMENTS, "{\"type\": \"OFFER_MADE\"}", "Idempotency-Key", "k".repeat(201)),
        400,
        "invalid-parameter");
  }
}
