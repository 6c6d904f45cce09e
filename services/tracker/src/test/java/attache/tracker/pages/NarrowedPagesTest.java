package attache.tracker.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import java.net.URLEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What pages can be narrowed to leads somewhere. */
class NarrowedPagesTest {
  private static final String NAME = "Ships, Guns and Sons";
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = Demo.start();
    tracker.post(
        "/api/v1/records",
        """
        {"id": "deal-comma", "class": "DEAL", "title": "From a firm with a comma",
         "parties": [{"type": "ORGANISATION", "name": "%s", "role": "SUPPLIER"}],
         "equipment": [{"designation": "A, B", "quantity": {"kind": "EXACT", "value": 1}}]}
        """
            .formatted(NAME));
    Demo.shown(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String page(String path) {
    return tracker.get(path, "Accept", "text/html").text();
  }

  private static String said(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  @Test
  void aNameWithACommaIsNarrowedTo() {
    String escaped = said(NAME.replace(",", "\\,"));

    assertThat(tracker.get("/api/v1/records?supplier=" + escaped).json().path("items")).hasSize(1);
    assertThat(tracker.get("/api/v1/records?supplier=BY," + escaped).json().path("items"))
        .hasSize(2);
    assertThat(tracker.get("/api/v1/records?supplier=" + said(NAME)).json().path("items"))
        .isEmpty();
    assertThat(page("/search?supplier=" + escaped))
        .contains("From a firm with a comma")
        .contains("Supplier: " + NAME);
    assertThat(page("/search?q=comma"))
        .contains("supplier=" + escaped)
        .contains("equipment=A%5C%2C+B");
    assertThat(page("/countries/Ships%2C%20Guns%20and%20Sons"))
        .contains("From a firm with a comma")
        .contains("supplier=" + escaped);
    assertThat(page("/equipment/A%2C%20B")).contains("From a firm with a comma");
  }

  @Test
  void nobodyIsOfferedWhoSuppliesNoRecordOfTheClass() {
    assertThat(page("/search")).contains("<option value=\"IL\"");
    for (String path : new String[] {"/board", "/explore", "/explore/map", "/search?class=DEAL"}) {
      assertThat(page(path))
          .contains("<option value=\"RU\"")
          .doesNotContain("<option value=\"IL\"");
    }
    assertThat(page("/board?class=INDICATOR")).contains("<option value=\"IL\"");
  }

  @Test
  void everyRecordBesideDealsSaysWhatTheCountryHasToDoWithIt() {
    String beside = page("/countries/AR").replaceFirst("(?s)^.*?id=\"c-", "");

    for (String line : beside.split("<p class=\"line\">")) {
      if (!line.equals(beside.split("<p class=\"line\">")[0])) {
        assertThat(line.replaceFirst("(?s)</p>.*", "")).contains("<span class=\"chip\">");
      }
    }
  }

  @Test
  void aBeginningIsToldNoMorePreciselyThanItsSources() {
    assertThat(page("/records/req-ar-wheeled-armour")).contains(">by 31 July 2021<");
    assertThat(page("/records/deal-mx-ru-helicopters-2020")).contains(">since February 2020<");
    assertThat(page("/records/deal-mx-ru-helicopters-2020?lang=es"))
        .contains(">desde febrero de 2020<");
    assertThat(page("/search?class=DEAL&recipient=MX")).contains("<td>since February 2020</td>");
    assertThat(page("/requirements/req-ar-fighter")).contains("(uncertain)");
  }

  @Test
  void aTreatyIsInForceSinceItCameIntoForceAndNotSinceItsExpiryIsDue() {
    JsonNode treaty = tracker.get("/api/v1/records/agr-antarctic-treaty-1959").json();
    JsonNode before =
        tracker.get("/api/v1/records/agr-antarctic-treaty-1959?asOf=2026-01-01").json();

    assertThat(treaty.path("since").asString()).isEqualTo("2021-07-31");
    assertThat(treaty.path("since")).isEqualTo(before.path("since"));
    assertThat(treaty.path("sinceEarliest").asString()).isEqualTo("2021-07-01");
    assertThat(page("/records/agr-antarctic-treaty-1959")).contains(">since July 2021<");
  }

  @Test
  void whatNoSourceIsNamedForIsNotSaidToHaveAnOrigin() {
    tracker.post(
        "/api/v1/records",
        "{\"id\": \"deal-unsourced\", \"class\": \"DEAL\", \"title\": \"Cancelled, they say\"}");
    String developments = "/api/v1/records/deal-unsourced/developments";
    tracker.post(
        developments,
        """
        {"type": "CONTRACT_SIGNED", "occurred": {"edtf": "2020"},
         "sources": [{"document": "no-such-doc"}]}
        """);
    tracker.post(
        developments, "{\"type\": \"CONTRACT_CANCELLED\", \"occurred\": {\"edtf\": \"2022-03\"}}");
    Demo.shown(tracker);

    String now = "/api/v1/records/deal-unsourced/explanation";
    assertThat(tracker.get(now).json().path("independentOrigins").asInt()).isZero();
    assertThat(tracker.get(now).json().path("summary").asString())
        .endsWith("No source is named.")
        .doesNotContain("no-such-doc");
    assertThat(tracker.get(now + "?asOf=2021-01-01").json().path("summary").asString())
        .endsWith("Independent origins: 1 (no-such-doc).");
    assertThat(page("/records/deal-unsourced"))
        .contains("No source is named.")
        .doesNotContain("Independent origins");
  }

  @Test
  void whatCameFromAnotherRecordDoesNotRestOnTheSourcesOfTheOneItCameTo() {
    tracker.post(
        "/api/v1/records",
        """
        {"id": "deal-stays", "class": "DEAL", "title": "Told by a source",
         "sources": [{"document": "doc-of-another"}]}
        """);
    tracker.post(
        "/api/v1/records", "{\"id\": \"deal-goes\", \"class\": \"DEAL\", \"title\": \"Told\"}");
    tracker.post(
        "/api/v1/records/deal-goes/developments",
        "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2020\"}}");
    tracker.post(
        "/api/v1/records/deal-goes/merge",
        "{\"into\": \"deal-stays\", \"reason\": \"It is the same.\"}");
    Demo.shown(tracker);

    assertThat(
            tracker.get("/api/v1/records/deal-stays/explanation").json().path("summary").asString())
        .startsWith("OFFERED")
        .endsWith("No source is named.")
        .doesNotContain("doc-of-another");
  }

  @Test
  void clocksAreSetInPlainDates() {
    for (String day :
        new String[] {
          "2020-12-31", "31 December 2020", "31 de diciembre de 2020", "December 2020", "2020"
        }) {
      assertThat(page("/records/agr-ar-ru-space-2019?asOf=" + said(day)))
          .as(day)
          .contains(
              "name=\"asOf\" placeholder=\"today\" size=\"16\" maxlength=\"60\" autocomplete=\"off\" value=\"2020-12-31\"")
          .contains("True on 31 December 2020");
    }
    assertThat(page("/board?asOf=" + said("03/04/2020"))).contains("cannot be read");
    assertThat(page("/board?knownAt=" + said("2026-01-01 10:00")))
        .contains("value=\"2026-01-01T10:00:00Z\"");
    assertThat(page("/board")).doesNotContain("type=\"date\"");
  }
}
