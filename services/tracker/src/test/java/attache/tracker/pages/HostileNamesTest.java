package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What analysts quote may be written to do harm; on a page it is text. */
class HostileNamesTest {
  private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    record(tracker);
  }

  static void record(RunningTracker tracker) {
    assertThat(
            tracker
                .post(
                    "/api/v1/records",
                    """
                    {"id": "deal-hostile", "class": "DEAL", "kind": "PURCHASE", "title": "%1$s",
                     "parties": [
                       {"type": "ORGANISATION", "name": "\\"><b>%1$s", "role": "SUPPLIER"},
                       {"type": "ORGANISATION", "name": "=cmd()", "role": "RECIPIENT"}],
                     "equipment": [{"designation": "%1$s", "quantity": {"kind": "EXACT", "value": 1}}],
                     "notes": "a \\u202ereversed\\u202c note"}
                    """
                        .formatted(MARKUP))
                .status())
        .isEqualTo(201);
    assertThat(
            tracker
                .post(
                    "/api/v1/records/deal-hostile/developments",
                    """
                    {"type": "OFFER_MADE", "occurred": {"edtf": "2021", "basis": "STATED", "asStated": "%1$s"},
                     "claims": [{"field": "place", "value": "%1$s", "from": "%1$s"}],
                     "sources": [{"document": "nobody", "citation": "%1$s", "quote": {"exact": "%1$s"}}]}
                    """
                        .formatted(MARKUP))
                .status())
        .isEqualTo(201);
    Demo.shown(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @Test
  void markupIsShownAsItIsWritten() {
    for (String page :
        new String[] {
          "/",
          "/board",
          "/search?q=alert",
          "/records/deal-hostile",
          "/explore",
          "/explore/flows",
          "/explore/map",
          "/explore/years",
          "/countries",
          "/countries/%22%3E%3Cb%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(2)%3E",
          "/countries/%3Cscript%3Ealert(1)",
          "/equipment",
          "/equipment/%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(2)%3E",
          "/equipment/%3Cscript%3Ealert(1)",
          "/replay",
          "/audit/log",
          "/audit/log?actor=%3Cscript%3Ealert(1)",
          "/replay?at=1&actor=%3Cscript%3Ealert(1)",
          "/records/deal-hostile/replay?step=1",
          "/records/deal-hostile/replay?step=2",
          "/compare?thenAsOf=2000-01-01",
          "/compare?record=deal-hostile&thenAsOf=2020-01-01",
          "/search?q=%3Cscript%3Ealert(1)"
        }) {
      String html = tracker.get(page, "Accept", "text/html").text();

      assertThat(html).as(page).doesNotContain("<script>alert").doesNotContain("<img");
    }
    assertThat(tracker.get("/records/deal-hostile").text())
        .contains("<blockquote>&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void aNameThatASpreadsheetWouldRunStaysText() {
    for (String csv : new String[] {"/explore.csv", "/explore/map.csv"}) {
      assertThat(tracker.get(csv).text()).as(csv).contains("\"'=cmd()\"").doesNotContain("\"=cmd");
    }
  }

  @Test
  void anAddressThatABrowserWouldRunIsNotEvenTaken() {
    Reply reply =
        tracker.post(
            "/api/v1/records/deal-hostile/developments",
            """
            {"type": "OFFER_MADE", "sources": [{"document": "nobody", "url": "javascript:alert(3)"}]}
            """);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.pointers()).containsExactly("/sources/0/url");
  }

  @Test
  void anAddressWithASecondSlashLeadsToNoOtherHost() {
    String page = tracker.get("//elsewhere.example/", "Accept", "text/html").text();

    assertThat(page).contains("/elsewhere.example/?theme=dark").doesNotContain("\"//elsewhere");
  }

  @Test
  void charactersThatWouldTurnTheTextAroundAreShown() {
    assertThat(tracker.get("/records/deal-hostile").text())
        .contains("a [U+202E]reversed[U+202C] note");
  }

  @Test
  void aFieldHoldsWhatIsRecordedAndNotWhatMakesItVisible() {
    var form = tracker.get("/records/deal-hostile/acts/revise").text();

    assertThat(form)
        .contains(">\na \u202ereversed\u202c note</textarea>")
        .doesNotContain("[U+202E]");
  }

  @Test
  void aNameThatBeginsLikeAFormulaStaysText() {
    assertThat(tracker.get("/explore.csv").text()).contains("\"'=cmd()\"");
  }

  @Test
  void wordsThatRunFromRightToLeftTakeNoPunctuationAlong() {
    String development = "/api/v1/records/deal-hebrew/developments";
    tracker.post(
        "/api/v1/sources",
        "{\"id\": \"hebrew-2021\", \"title\": \"מל״טים לפרו!\", \"language\": \"he\"}");
    tracker.post(
        "/api/v1/records", "{\"id\": \"deal-hebrew\", \"class\": \"DEAL\", \"title\": \"Drones\"}");
    tracker.post(
        development,
        """
        {"id": "d1", "type": "OFFER_MADE", "occurred": {"edtf": "2021"},
         "claims": [{"field": "type", "value": "OFFER_MADE", "rank": "PREFERRED", "from": "הארץ"},
                    {"field": "type", "value": "OFFER_REVISED"}],
         "sources": [{"document": "hebrew-2021"}]}
        """);
    tracker.post(development + "/d1/disputes", "{\"reason\": \"לא נכון\"}");
    Demo.shown(tracker);

    assertThat(tracker.get("/records/deal-hebrew").text())
        .contains("Independent origins: 1 (<bdi>מל״טים לפרו!</bdi> [hebrew-2021]).")
        .contains("Offer made (<bdi>הארץ</bdi>) is preferred;")
        .contains(": <bdi>לא נכון</bdi>.")
        .doesNotContainPattern("[\u2068\u2069]");
  }
}
