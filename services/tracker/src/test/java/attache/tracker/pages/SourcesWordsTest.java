package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page says of words and documents that it does not know itself. */
class SourcesWordsTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    post(
        "records",
        """
        {"id": "deal-words", "class": "DEAL", "kind": "BARTER", "title": "1",
         "parties": [
           {"type": "STATE", "name": "S.M.", "iso3166": "CSXX", "isoPart": 3, "role": "SUPPLIER"},
           {"type": "STATE", "name": "T", "iso3166": "TR", "role": "RECIPIENT"}],
         "equipment": [
           {"designation": "Su-35", "category": "ARMOUR",
            "quantity": {"kind": "ABOUT", "value": 24, "asStated": "two dozen or so"}},
           {"designation": "T-72", "category": "AIRCRAFT",
            "quantity": {"kind": "UNSPECIFIED", "asStated": "a batch"}},
           {"designation": "M2", "category": "AIRCRAFT", "quantity": {"kind": "EXACT", "value": 180}},
           {"designation": "P-4", "quantity": {"kind": "RANGE", "value": 20, "max": 24}},
           {"designation": "P-5", "quantity": {"kind": "AT_LEAST", "value": 1}}]}
        """);
    post(
        "records/deal-words/developments",
        """
        {"id": "d-first", "type": "DELIVERY_MADE", "occurred": {"edtf": "2021-03-02"},
         "details": {"count": 18},
         "sources": [{"document": "ghost", "line": 3, "quote": {"exact": "palabras"}}]}
        """);
    post(
        "records/deal-words/developments",
        """
        {"id": "d-second", "type": "OFFER_MADE", "occurred": {"edtf": "2999"}}
        """);
    post(
        "records/deal-words/developments/d-first/corrections",
        "{\"details\": {\"count\": 28}, \"reason\": \"1\"}");
    post(
        "records",
        """
        {"id": "deal-part", "class": "DEAL", "title": "2",
         "equipment": [{"designation": "M2", "quantity": {"kind": "EXACT", "value": 180}}]}
        """);
    post(
        "records/deal-part/developments",
        """
        {"id": "d-part", "type": "DELIVERY_PARTIAL", "occurred": {"edtf": "2021-03-02"},
         "details": {"count": 28}}
        """);
    Demo.shown(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void post(String path, String json) {
    Reply reply = tracker.post("/api/v1/" + path, json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  private static String read(String path, String language) {
    Reply reply = tracker.get(path, "Accept-Language", language);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.text();
  }

  /** What a reader sees of the page, as plain words. */
  private static String seen(String path, String language) {
    return read(path, language)
        .replaceFirst("(?s)^.*?<main", "<main")
        .replaceAll("(?s)<(script|select|pre|details)\\b.*?</\\1>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void quantitiesAreSaidInWordsAndInThoseOfTheSource() {
    assertThat(seen("/records/deal-words", "en"))
        .contains("about 24 Su-35 (“two dozen or so”)", "T-72 (“a batch”)")
        .contains("20 to 24 P-4", "at least 1 P-5");
    assertThat(seen("/search", "es"))
        .contains("unos 24 Su-35 («two dozen or so»), T-72 («a batch»)");
  }

  @Test
  void largeNumbersHaveSeparatorsOnPagesAndNoneForPrograms() {
    post(
        "records",
        """
        {"id": "deal-large", "class": "DEAL", "title": "4",
         "equipment": [
           {"designation": "P-6", "quantity": {"kind": "EXACT", "value": 999999999}},
           {"designation": "P-7", "quantity": {"kind": "RANGE", "value": 20000, "max": 24000}}],
         "amounts": [{"amount": "1250000000.0001", "currency": "USD"}],
         "parties": [{"type": "STATE", "name": "R", "iso3166": "RU", "role": "SUPPLIER"},
                     {"type": "STATE", "name": "K", "iso3166": "KE", "role": "RECIPIENT"}]}
        """);
    post(
        "records/deal-large/developments",
        """
        {"id": "d-large", "type": "DELIVERY_PARTIAL", "occurred": {"edtf": "2021"},
         "details": {"count": 123456}}
        """);
    post(
        "records/deal-large/developments/d-large/corrections",
        "{\"details\": {\"count\": 234567}, \"reason\": \"1\"}");
    Demo.shown(tracker);

    assertThat(seen("/records/deal-large", "en"))
        .contains("999,999,999 P-6", "20,000 to 24,000 P-7", "1,250,000,000.0001 USD")
        .contains("count 234,567", "delivered: 234,567");
    assertThat(seen("/audit/log", "en")).contains("count 123,456 → count 234,567");
    assertThat(seen("/records/deal-large", "es"))
        .contains("999.999.999 P-6", "de 20.000 a 24.000 P-7", "1.250.000.000,0001 USD");
    assertThat(tracker.get("/explore.csv?recipient=KE").text()).contains(",999999999,");
    assertThat(tracker.get("/api/v1/records/deal-large").text())
        .contains("999999999", "1250000000.0001");
  }

  @Test
  void whatRestsOnNoSourceIsNotSaidByOne() {
    assertThat(seen("/records/deal-words", "en")).containsOnlyOnce("no source is named");
    assertThat(seen("/records/deal-words", "es")).containsOnlyOnce("no se nombra ninguna fuente");
  }

  @Test
  void whatTheRecordsOwnSourcesSayIsSaidByThem() {
    post(
        "records",
        """
        {"id": "deal-cited", "class": "DEAL", "title": "3", "sources": [{"document": "ghost"}]}
        """);
    post(
        "records/deal-cited/developments",
        """
        {"id": "d-cited", "type": "OFFER_MADE", "occurred": {"edtf": "2020", "basis": "STATED"}}
        """);
    Demo.shown(tracker);

    assertThat(seen("/records/deal-cited", "en")).doesNotContain("no source is named");
    assertThat(seen("/records/deal-cited/acts/retract?development=d-cited", "en"))
        .doesNotContain("no source is named");
  }

  @Test
  void aQuoteFromADocumentNobodyRegisteredIsNotShownAsChecked() {
    String marked = "quote not checked against a text";

    // the explanation, the development and the panel of sources
    assertThat(seen("/records/deal-words", "en").split(marked, -1)).hasSize(4);
    assertThat(seen("/records/deal-words/replay?at=2", "en")).contains(marked);
    assertThat(seen("/records/deal-words", "es"))
        .contains("documento no disponible aquí", "cita no comprobada con un texto");
  }

  @Test
  void partsAreCountedOutOfAWhole() {
    assertThat(seen("/records/deal-part", "en")).contains("delivered: 28 of 180");
    assertThat(seen("/records/deal-part", "es")).contains("entregado: 28 de 180");
  }

  @Test
  void wordsNobodyTranslatedAreShownAsRecorded() {
    assertThat(seen("/records/deal-words", "es")).contains("«ARMOUR»", "«BARTER»", "aeronaves");
  }

  @Test
  void aSpanishPageHasNoEnglishWordsOfOurs() {
    for (String page :
        new String[] {
          "/records/deal-words",
          "/records/deal-words/replay",
          "/audit/log",
          "/search",
          "/countries",
          "/explore"
        }) {
      assertThat(seen(page, "es"))
          .as(page)
          .doesNotContainPattern(
              "(?i)\\b(count|of|recurring|future|barter|no source|held|armour|CSXX|none|true|false)\\b(?!»)");
    }
    for (String page : new String[] {"/countries", "/explore", "/records/deal-words"}) {
      assertThat(seen(page, "es")).as(page).contains("Serbia y Montenegro");
    }
  }

  @Test
  void developmentsAreCalledByWhatHappenedAndWhen() {
    String record = seen("/records/deal-words", "en");
    assertThat(record).contains("Offer made (2999) : ").doesNotContain("d-first :", "d-second :");
    assertThat(seen("/audit/log", "es"))
        .contains("Entrega realizada (2 de marzo de 2021), Detalles: cantidad 18 → cantidad 28")
        .doesNotContain("d-first");
  }
}
