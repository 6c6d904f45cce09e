package attache.tracker.json;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of every name the log can have, with every field it can have. What an event came to
 * have later stands in one more, whose name goes on after a dot: what was approved stays as it is.
 */
final class Samples {
  private static final String CITATION =
      """
      {"document": "faure-2021", "line": 12, "page": 3, "footnote": 7, "pageFootnotes": [4, 5],
       "origin": "piatakov", "citation": "A. Fauré, Werra, 2021", "url": "https://a.example/1",
       "urlDate": "2021-05-05", "archivedUrl": "https://b.example/1", "retrievedAt": "2021-07-01",
       "language": "en", "quote": {"exact": "asked for a quote", "prefix": "had ", "suffix": "."},
       "grading": "B2"}
      """;

  private static final String BECAUSE =
      """
      {"reason": "The source was misread.", "origin": "ANALYST", "evidence": [%s]}
      """
          .formatted(CITATION);

  private static final String DETAILS =
      """
      {"by": "Russia", "place": "Moscow", "note": "In the text's words.",
       "competitor": "deal-a", "measure": "pol-b", "to": "deal-c", "step": "TALKS",
       "session": "17", "recurring": true, "future": true, "count": 39}
      """;

  private static final String OCCURRED =
      """
      {"edtf": "2021-05?", "basis": "SOURCE_URL", "asStated": "in May", "bound": "[..2021-05-05]"}
      """;

  private static final String CLAIM =
      """
      {"field": "type", "value": "FINANCING_REQUESTED", "rank": "NORMAL", "from": "the text",
       "sources": [%s]}
      """
          .formatted(CITATION);

  private static final String LINK =
      """
      {"id": "influenced-by-pol-b", "rel": "INFLUENCED_BY", "to": "pol-b", "effect": "DETERRED",
       "note": "Said to be so."}
      """;

  private Samples() {}

  /** Data by the name of the example, in alphabetical order. */
  static SortedMap<String, JsonNode> events() {
    SortedMap<String, JsonNode> events = new TreeMap<>();
    for (RecordClass recordClass : RecordClass.values()) {
      events.put(recordClass.registeredEvent(), registration(recordClass));
      for (DevelopmentType type : recordClass.lifeCycle().on().keySet()) {
        events.put(type.eventName(recordClass), development(type));
      }
    }
    events.put("DealRegistered.draft", registration(RecordClass.DEAL).put("draft", true));
    ObjectNode inReturn = development(DevelopmentType.OFFER_MADE);
    inReturn
        .withObject("details")
        .putObject("offset")
        .put("type", "INDIRECT")
        .putArray("kinds")
        .add("TRAINING");
    events.put("OfferMade.offset", inReturn);
    events.put("RecordCorrected", change(because(), registration(RecordClass.DEAL)));
    events.put("RecordCorrected.indicator", change(because(), registration(RecordClass.INDICATOR)));
    events.put("DevelopmentCorrected", change(about("development", "e1"), fields()));
    ObjectNode cited = Json.object();
    cited.putArray("sources").add(Json.parse(CITATION));
    events.put("DevelopmentCorrected.sources", change(about("development", "e1"), cited));
    events.put("DevelopmentRetracted", about("development", "e1"));
    ObjectNode evidence = about("development", "e1");
    evidence.putArray("sources").add(Json.parse(CITATION));
    events.put("EvidenceAdded", evidence);
    ObjectNode grades = about("development", "e1");
    grades.set(
        "grades",
        Json.parse(
            """
            [{"citation": 0, "document": "faure-2021", "before": "F6", "after": "B2"},
             {"citation": 1, "document": "rf5-2022", "after": "A1"}]
            """));
    events.put("EvidenceGraded", grades);
    ObjectNode dispute = about("development", "e1").put("dispute", "q-1");
    dispute.putArray("claims").add(Json.parse(CLAIM));
    events.put("DevelopmentDisputed", dispute);
    events.put("DisputeResolved", about("development", "e1").put("dispute", "q-1"));
    ObjectNode merged = because().put("from", "deal-b");
    merged
        .putArray("told")
        .add(retold("DealRegistered", registration(RecordClass.DEAL)))
        .add(retold("OfferMade", development(DevelopmentType.OFFER_MADE)));
    merged.putArray("moved").addObject().put("there", "e1").put("here", "e1.12");
    merged.putArray("same").addObject().put("there", "e2").put("here", "e2");
    events.put("RecordsMerged", merged);
    events.put("RecordsUnmerged", because().put("from", "deal-b"));
    events.put("RecordMergedAway", because().put("into", "deal-a"));
    ObjectNode restored = because();
    restored.putArray("told").add(retold("DevelopmentRetracted", about("development", "e1")));
    events.put("RecordRestored", restored);
    ObjectNode drafted = Json.object().put("development", "e1");
    drafted.set("draft", development(DevelopmentType.OFFER_MADE));
    events.put("DevelopmentDrafted", drafted);
    events.put("DevelopmentSubmitted", Json.object().put("development", "e1"));
    events.put("DevelopmentApproved", about("development", "e1"));
    events.put("DevelopmentRejected", about("development", "e1"));
    events.put("DraftDiscarded", about("development", "e1"));
    events.put("RecordsLinked", Json.parse(LINK));
    events.put("RecordsUnlinked", about("link", "influenced-by-pol-b"));
    events.put("SourceRegistered", source());
    ObjectNode amended = because();
    amended.set("before", source());
    amended.set("after", source());
    events.put("SourceAmended", amended);
    return events;
  }

  private static ObjectNode retold(String name, JsonNode data) {
    ObjectNode node = Json.object();
    node.put("name", name).put("version", 1).put("position", 12);
    node.put("recordedAt", "2026-11-22T00:00:00.123456Z").put("actor", "ana");
    node.put("imported", true);
    node.set("data", data);
    return node;
  }

  private static ObjectNode change(ObjectNode change, ObjectNode values) {
    change.set("before", values.deepCopy());
    change.set("after", values.deepCopy());
    return change;
  }

  private static ObjectNode about(String field, String id) {
    return because().put(field, id);
  }

  private static ObjectNode because() {
    ObjectNode node = Json.object();
    node.set("because", Json.parse(BECAUSE));
    return node;
  }

  private static ObjectNode development(DevelopmentType type) {
    ObjectNode node = Json.object().put("id", "e1").put("seq", 1);
    node.setAll(fields());
    node.put("type", type.name());
    node.putArray("sources").add(Json.parse(CITATION));
    return node;
  }

  private static ObjectNode fields() {
    ObjectNode node = Json.object();
    node.put("type", "OFFER_MADE");
    node.set("occurred", Json.parse(OCCURRED));
    node.put("modality", "ATTRIBUTED");
    node.put("attributedTo", "Ambassador D. Feoktistov");
    node.set("details", Json.parse(DETAILS));
    node.putArray("claims").add(Json.parse(CLAIM));
    return node;
  }

  private static ObjectNode registration(RecordClass recordClass) {
    ObjectNode node =
        (ObjectNode)
            Json.parse(
                """
                {"kind": "PURCHASE", "title": "MiG-35 for Argentina", "modality": "ASSERTED",
                 "parties": [
                   {"type": "STATE", "name": "Soviet Union", "role": "SUPPLIER",
                    "iso3166": "SUHH", "isoPart": 3, "asStated": "the USSR"},
                   {"type": "PERSON", "name": "D. Feoktistov", "role": "SPOKESPERSON",
                    "country": "RU", "office": "Ambassador"},
                   {"type": "ORGANISATION", "name": "a Brazilian firm", "role": "PARTNER",
                    "country": "BR", "unnamed": true}],
                 "equipment": [
                   {"designation": "MiG-35",
                    "quantity": {"kind": "RANGE", "value": 12, "max": 15, "asStated": "12-15"},
                    "category": "AIRCRAFT", "condition": "NEW", "role": "SUBJECT",
                    "description": "multirole fighter", "asStated": "fighters",
                    "includes": ["training"]},
                   {"designation": "Mi-17", "quantity": {"kind": "UNSPECIFIED"}}],
                 "amounts": [{"amount": "50000000", "currency": "USD", "asStated": "$50 million",
                              "currencyAsStated": "$", "currencyInferred": true}],
                 "facets": {"offset": "DIRECT", "share": 12.5, "formal": false,
                            "payment": ["cash", "barter"]},
                 "status": {"stage": "OFFERED", "basis": "STATED", "asOf": "2021-07"},
                 "reason": "Price.", "notes": "Told twice.",
                 "conflicts": [{"field": "events[0].type",
                                "values": [{"value": "QUOTE_REQUESTED", "from": "the source"}],
                                "resolution": "The source is followed."}]}
                """);
    node.put("class", recordClass.name());
    if (recordClass == RecordClass.DEAL) {
      node.put("requirement", "req-ar-fighters");
    }
    if (recordClass == RecordClass.INDICATOR) {
      node.set(
          "indicator",
          Json.parse(
              """
              {"measure": "share of imports", "value": "62.5", "unit": "PERCENT",
               "qualifier": "NEARLY", "period": "2000/2020"}
              """));
    }
    node.putArray("sources").add(Json.parse(CITATION));
    return node;
  }

  private static JsonNode source() {
    return Json.parse(
        """
        {"id": "faure-2021", "kind": "ARTICLE", "title": "From the 2000s to the present",
         "publisher": "Werra", "author": "Anaïs Fauré", "date": "2021-07",
         "url": "https://a.example/1", "language": "en", "reliability": "B",
         "derivedFrom": ["rf5-2022"],
         "text": {"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                  "characters": 4}}
        """);
  }
}
