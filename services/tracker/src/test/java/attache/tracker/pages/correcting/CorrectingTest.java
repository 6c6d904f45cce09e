package attache.tracker.pages.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import attache.tracker.pages.Texts;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Said;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CorrectingTest {
  private static final JsonNode RECORD =
      Json.parse(
          """
          {"title": "A deal", "kind": "PURCHASE", "modality": "ASSERTED", "notes": "Two lines\\nof it",
           "parties": [
             {"type": "STATE", "name": "Russian Federation", "iso3166": "RU", "isoPart": 1, "role": "SUPPLIER"},
             {"type": "PERSON", "name": "Daniel Ortega", "office": "President", "country": "NI", "role": "BUYER_REPRESENTATIVE"}],
           "equipment": [
             {"designation": "Mi-171E", "quantity": {"kind": "AT_LEAST", "value": 2, "asStated": "two or more"},
              "category": "AIRCRAFT", "includes": ["training", "spare parts"]}],
           "amounts": [{"amount": "50000000", "currency": "USD", "asStated": "$50 million", "currencyInferred": true}],
           "statedStatus": {"stage": "OPEN", "basis": "STATED", "asOf": "2021-07"},
           "statedFacets": {"deliveryStated": false, "operational": "GROUNDED", "count": 39},
           "sources": [{"document": "paper", "line": 3, "pageFootnotes": [14, 15], "quote": {"exact": "two"}}]}
          """);

  @Test
  void whatNobodyTouchedIsNoCorrection() {
    try (RunningTracker tracker = RunningTracker.start("--attache.demo=true")) {
      List<JsonNode> records =
          Json.parse(tracker.get("/api/v1/records?limit=100").text())
              .path("items")
              .valueStream()
              .map(each -> tracker.get("/api/v1/records/" + each.path("id").asString()).json())
              .toList();

      assertThat(records).hasSize(85);
      for (JsonNode record : records) {
        assertThat(revised(record, Map.of())).as(record.path("id").asString()).isEmpty();
        for (JsonNode development : record.path("developments")) {
          assertThat(corrected(development, Map.of())).as(development.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void everythingARecordIsAboutCanBeCorrected() {
    assertThat(revised(RECORD, Map.of("title", "Another", "notes", "", "kind", "loan")))
        .isEqualTo(json("{'title': 'Another', 'kind': 'LOAN', 'notes': null}"));
    assertThat(
            revised(
                RECORD,
                Map.of(
                    "parties-0-gone",
                    "yes",
                    "parties-1-office",
                    "",
                    "parties-2-name",
                    "brasil",
                    "parties-2-role",
                    "SUPPLIER")))
        .isEqualTo(
            json(
                """
                {'parties': [
                  {'type': 'PERSON', 'name': 'Daniel Ortega', 'country': 'NI', 'role': 'BUYER_REPRESENTATIVE'},
                  {'name': 'Brazil', 'role': 'SUPPLIER', 'type': 'STATE', 'iso3166': 'BR'}]}
                """));
    assertThat(revised(RECORD, Map.of("equipment-0-quantity", "about 12")).path("equipment"))
        .isEqualTo(
            json(
                """
                [{'designation': 'Mi-171E', 'quantity': {'kind': 'ABOUT', 'value': 12, 'asStated': 'two or more'},
                  'category': 'AIRCRAFT', 'includes': ['training', 'spare parts']}]
                """));
    assertThat(revised(RECORD, Map.of("amounts-0-amount", "60000000")).path("amounts").get(0))
        .isEqualTo(
            json(
                "{'amount': '60000000', 'currency': 'USD', 'asStated': '$50 million', 'currencyInferred': true}"));
    assertThat(revised(RECORD, Map.of("indicator-0-measure", "share", "indicator-0-value", "80")))
        .isEqualTo(json("{'indicator': {'measure': 'share', 'value': '80'}}"));
    assertThat(
            revised(
                RECORD, Map.of("status-0-stage", "", "status-0-basis", "", "status-0-asOf", "")))
        .isEqualTo(json("{'status': null}"));
    assertThat(revised(RECORD, Map.of("facets-0-value", "true")))
        .isEqualTo(
            json("{'facets': {'deliveryStated': true, 'operational': 'GROUNDED', 'count': 39}}"));
    assertThat(
            revised(
                RECORD, Map.of("conflicts-0-field", "count", "conflicts-0-values", "2 <- A\n3")))
        .isEqualTo(
            json(
                "{'conflicts': [{'field': 'count', 'values': [{'value': '2', 'from': 'A'}, {'value': '3'}]}]}"));
    assertThat(revised(RECORD, Map.of("sources-0-line", "4")).path("sources").get(0))
        .isEqualTo(
            json(
                "{'document': 'paper', 'line': 4, 'pageFootnotes': [14, 15], 'quote': {'exact': 'two'}}"));
  }

  @Test
  void everythingADevelopmentSaysCanBeCorrected() {
    JsonNode development =
        json(
            """
            {'type': 'OFFER_MADE', 'modality': 'ATTRIBUTED', 'attributedTo': 'a minister',
             'occurred': {'edtf': '2021-05?', 'basis': 'SOURCE_URL', 'bound': '[..2021-05-05]'},
             'details': {'place': 'Lima', 'note': 'Said twice', 'count': 3, 'recurring': false},
             'claims': [{'field': 'type', 'value': 'OFFER_MADE', 'rank': 'PREFERRED'}]}
            """);

    assertThat(corrected(development, Map.of("detail-place", "Cusco", "detail-count", "")))
        .isEqualTo(json("{'details': {'count': null, 'place': 'Cusco'}}"));
    assertThat(corrected(development, Map.of("when", "March 2021", "attributedTo", "")))
        .isEqualTo(
            json(
                "{'attributedTo': null, 'occurred': {'edtf': '2021-03', 'bound': '[..2021-05-05]', 'basis': 'SOURCE_URL'}}"));
    assertThat(corrected(development, Map.of("claims-0-gone", "yes")))
        .isEqualTo(json("{'claims': []}"));
    assertThat(corrected(development, Map.of("claims-0-value-type", "OFFER_REVISED")))
        .isEqualTo(
            json("{'claims': [{'field': 'type', 'value': 'OFFER_REVISED', 'rank': 'PREFERRED'}]}"));
    assertThat(corrected(development, Map.of("claims-0-field", "place", "claims-0-value", "Lima")))
        .isEqualTo(json("{'claims': [{'field': 'place', 'value': 'Lima', 'rank': 'PREFERRED'}]}"));
    assertThat(corrected(development, Map.of("type", "OFFER_REVISED", "modality", "PLANNED")))
        .isEqualTo(json("{'type': 'OFFER_REVISED', 'modality': 'PLANNED'}"));
  }

  @Test
  void whatIsDoneInReturnStaysWhereTheNoteIsCorrected() {
    String offset = "{'type': 'DIRECT', 'kinds': ['CO_PRODUCTION', 'TRAINING']}";
    try (RunningTracker tracker = RunningTracker.start()) {
      told(tracker, "", "{'id': 'deal-offset', 'class': 'DEAL', 'title': 'A deal'}");
      told(
          tracker,
          "/deal-offset/developments",
          "{'id': 'o1', 'type': 'OFFSET_PROPOSED', 'details': {'note': 'Old', 'offset': %s}}"
              .formatted(offset));
      JsonNode was = told(tracker, "/deal-offset").at("/developments/0");

      JsonNode correction = corrected(was, Map.of("detail-note", "New"));
      told(
          tracker,
          "/deal-offset/developments/o1/corrections",
          ((ObjectNode) correction).put("reason", "Better words.").toString());

      JsonNode now = told(tracker, "/deal-offset");
      assertThat(now.at("/developments/0/details/note").asString()).isEqualTo("New");
      assertThat(now.at("/developments/0/details/offset")).isEqualTo(json(offset));
      assertThat(now.at("/facets/offsetType").asString()).isEqualTo("DIRECT");
      assertThat(tracker.get("/records/deal-offset").text())
          .contains("<dt>offset</dt><dd>direct, co-production, training</dd>");
      assertThat(tracker.get("/records/deal-offset", "Accept-Language", "es").text())
          .contains("<dt>compensación</dt><dd>directa, coproducción, formación</dd>");
    }
  }

  @Test
  void whatADevelopmentRestsOnIsCorrectedAndTakenAway() {
    try (RunningTracker tracker = RunningTracker.start()) {
      tracker.post(
          "/api/v1/sources",
          "{\"id\": \"speech\", \"title\": \"T\", \"text\": \"We offered two.\"}");
      told(tracker, "", "{'id': 'deal-miscited', 'class': 'DEAL', 'title': 'A deal'}");
      told(
          tracker,
          "/deal-miscited/developments",
          """
          {'id': 'd1', 'type': 'OFFER_MADE',
           'sources': [{'document': 'speech', 'page': 3, 'quote': 'offered two', 'grading': 'B2'},
                       {'document': 'memoirs', 'quote': 'nobody kept it'}]}
          """);
      JsonNode was = told(tracker, "/deal-miscited").at("/developments/0");

      JsonNode correction = corrected(was, Map.of("sources-0-page", "4", "sources-1-gone", "yes"));
      told(
          tracker,
          "/deal-miscited/developments/d1/corrections",
          ((ObjectNode) correction).put("reason", "Misquoted.").toString());

      JsonNode sources = told(tracker, "/deal-miscited").at("/developments/0/sources");
      assertThat(sources.size()).isEqualTo(1);
      assertThat(sources.at("/0/page").asInt()).isEqualTo(4);
      assertThat(sources.at("/0/grading")).isEqualTo(was.at("/sources/0/grading"));
      assertThat(tracker.get("/records/deal-miscited/replay").text())
          .contains("Evidence corrected")
          .doesNotContain("names none of its own");
    }
  }

  private static void told(RunningTracker tracker, String path, String body) {
    var reply = tracker.post("/api/v1/records" + path, json(body).toString());
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  private static JsonNode told(RunningTracker tracker, String path) {
    long head = tracker.bean(Ledger.class).head().position();
    return tracker.get("/api/v1/records" + path + "?minPosition=" + head).json();
  }

  @Test
  void whatIsDoneInReturnCanBeCorrectedAndTakenAway() {
    JsonNode development =
        json(
            """
            {'type': 'OFFSET_PROPOSED', 'occurred': {'basis': 'STATED'},
             'details': {'note': 'Said', 'offset': {'kinds': ['TRAINING', 'MAINTENANCE']}}}
            """);

    assertThat(corrected(development, Map.of())).isEmpty();
    assertThat(corrected(development, Map.of("detail-offset", "INDIRECT")))
        .isEqualTo(
            json(
                "{'details': {'offset': {'type': 'INDIRECT', 'kinds': ['TRAINING', 'MAINTENANCE']}}}"));
    assertThat(corrected(development, Map.of("detail-offset-kinds", "TRAINING")))
        .isEqualTo(json("{'details': {'offset': {'kinds': ['TRAINING']}}}"));
    JsonNode typed =
        json(
            """
            {'type': 'OFFSET_PROPOSED', 'occurred': {'basis': 'STATED'},
             'details': {'offset': {'type': 'DIRECT'}}}
            """);
    assertThat(corrected(typed, Map.of("detail-offset", "")))
        .isEqualTo(json("{'details': {'offset': null}}"));
  }

  @Test
  void wordsThatAFieldOfOneLineCannotShowStayAsTheSourceHasThem() {
    JsonNode development =
        json("{'type': 'OFFER_MADE', 'occurred': {'edtf': '2020', 'asStated': 'in\\nMay \u202e'}}");

    assertThat(corrected(development, Map.of("asStated", "inMay \u202e", "when", "2021")))
        .isEqualTo(
            json(
                "{'occurred': {'edtf': '2021', 'asStated': 'in\\nMay \u202e', 'basis': 'STATED'}}"));
  }

  @Test
  void everyFieldHasAName() {
    for (String language : Texts.LANGUAGES) {
      for (Part part : Stream.concat(Parts.RECORD.stream(), Stream.of(Parts.CLAIMS)).toList()) {
        List<String> keys =
            Stream.concat(
                    Stream.of("part." + part.name(), "part." + part.name() + ".one"),
                    part.columns().stream()
                        .map(
                            column ->
                                "part." + part.name() + "." + column.path().replace('/', '.')))
                .toList();
        assertThat(keys)
            .allSatisfy(key -> assertThat(Texts.in(language).say(key)).isNotEqualTo(key));
      }
    }
  }

  private static JsonNode revised(JsonNode record, Map<String, String> typed) {
    Said said = new Said();
    OfRecord.put(sent(OfRecord.fields(OfRecord.was(record)), typed), said);
    return Json.parse(said.body().toString());
  }

  private static JsonNode corrected(JsonNode development, Map<String, String> typed) {
    Said said = new Said();
    OfDevelopment.put(sent(OfDevelopment.fields(OfDevelopment.was(development)), typed), said);
    return Json.parse(said.body().toString());
  }

  /** The form as a browser sends it: line breaks as it writes them. */
  private static Entered sent(Map<String, List<String>> shown, Map<String, String> typed) {
    var request = new MockHttpServletRequest();
    shown.forEach(
        (name, all) ->
            request.setParameter(
                name, all.stream().map(each -> each.replace("\n", "\r\n")).toArray(String[]::new)));
    typed.forEach(request::setParameter);
    request.setParameter("do", "save");
    return new Entered(request);
  }

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"'));
  }
}
