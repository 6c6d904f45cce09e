package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as anybody reads them who runs no script. */
class ReadingTest {
  static final List<String> PAGES =
      List.of(
          "/",
          "/board",
          "/board?class=AGREEMENT",
          "/search",
          "/search?q=argentina&class=DEAL",
          "/records/deal-mx-ru-helicopters-2020",
          "/records/agr-antarctic-treaty-1959",
          "/compare",
          "/compare?thenAsOf=2010-01-01",
          "/compare?record=agr-ar-ru-space-2019&thenAsOf=2020-12-15&asOf=2021-01-31",
          "/explore");

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = Demo.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageIsWholeAllowsNothingInlineAndIsSmall(String page) {
    Reply reply = tracker.get(page);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(reply.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(reply.text().strip()).endsWith("</html>").hasSizeLessThan(250_000);
    assertThat(reply.text())
        .doesNotContainPattern("(?i)<script(?! src=\"/)|\\son\\w+=|\\sstyle=|<style");
    assertThat(withoutLinks(reply.text())).doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
  }

  /** What a reader may follow is not what a page loads. */
  private static String withoutLinks(String html) {
    return Pattern.compile("<a [^>]*>").matcher(html).replaceAll("");
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageSpeaksSpanishToWhoeverAsksForIt(String page) {
    Reply reply = tracker.get(page, "Accept-Language", "es-AR,es;q=0.9,en;q=0.5");

    assertThat(reply.text())
        .contains("<html lang=\"es\"")
        .contains("Tablero")
        .doesNotContain(">Board<");
    assertThat(reply.text()).doesNotContainPattern(">(?:[a-z]+\\.)+[a-zA-Z]+<");
  }

  @Test
  void aDifferenceLeadsToItsDevelopmentAndCallsItByWhatItSays() {
    String page =
        tracker
            .get("/compare?record=agr-ar-ru-space-2019&thenAsOf=2020-12-15&asOf=2021-01-31")
            .text();

    assertThat(page)
        .containsPattern("<a href=\"/records/agr-ar-ru-space-2019\\?asOf=2021-01-31#d-[^\"]+\">")
        .doesNotContainPattern("<span class=\"mono muted\">e\\d");
  }

  @Test
  void whatARecordAnswersIsCalledByItsTitle() {
    assertThat(tracker.get("/records/deal-ar-ru-mig35-request").text())
        .containsPattern("href=\"/records/req-ar-fighter\">Argentin[^<]+</a>")
        .doesNotContain(">req-ar-fighter<");
    assertThat(tracker.get("/search?requirement=req-ar-fighter&q=argentina").text())
        .doesNotContain(">req-ar-fighter<", "Requirement: req-ar-fighter");
  }

  @Test
  void theChosenLanguageAndAppearanceAreRemembered() {
    Reply reply = tracker.get("/board?lang=es&theme=dark");

    assertThat(reply.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("lang=es;") && cookie.contains("HttpOnly"))
        .anyMatch(cookie -> cookie.startsWith("theme=dark;"));
    assertThat(tracker.get("/", "Cookie", "lang=es; theme=dark").text())
        .contains("<html lang=\"es\" data-theme=\"dark\">");
  }

  @Test
  void nonsenseAsLanguageOrAppearanceIsNeitherShownNorKept() {
    Reply reply = tracker.get("/?lang=%22%3E&theme=neon", "Accept-Language", ";;q=x");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).contains("<html lang=\"en\" data-theme=\"system\">");
    assertThat(reply.header("Set-Cookie")).isEmpty();
  }

  @Test
  void aRecordSaysWhyItStandsThereInWordsWithItsSources() {
    String page = tracker.get("/records/deal-mx-ru-helicopters-2020").text();

    assertThat(page)
        .contains(
            "It stands at “Refused” because of one development: Offer refused (February 2020).")
        .contains("faure-2021, line 94, note 9")
        .contains("influenced by")
        .contains("/records/pol-us-caatsa-2017");
  }

  @Test
  void aRecordNamesBothClaimsOfItsSources() {
    assertThat(tracker.get("/records/deal-ar-ru-mig35-request").text())
        .contains("Sources differ on its type: Quote requested")
        .contains("Financing requested")
        .contains("May 2021 (uncertain), 5 May 2021 or earlier");
  }

  @Test
  void theClocksMoveTheWholePage() {
    String page = tracker.get("/records/agr-ar-ru-space-2019?asOf=2020-12-15").text();

    assertThat(page)
        .contains("it may be “Signed” or “Partially ratified”")
        .contains("You are not looking at the present.")
        .contains("/board?asOf=2020-12-15");
    assertThat(tracker.get("/records/agr-ar-ru-space-2019?knownAt=2020-01-01").status())
        .isEqualTo(404);
  }

  @Test
  void whatCannotBeShownIsSaidOnAPage() {
    Reply unknown = tracker.get("/records/nothing", "Accept", "text/html");
    Reply slip = tracker.get("/search?suplier=RU", "Accept", "text/html");
    Reply nowhere = tracker.get("/nowhere", "Accept", "text/html,*/*;q=0.8");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("<h1>This cannot be shown</h1>");
    assertThat(slip.status()).isEqualTo(400);
    assertThat(slip.text()).containsOnlyOnce("the parameter suplier:");
    assertThat(tracker.get("/nowhere?lang=es", "Accept", "text/html").text())
        .contains("No hay nada en esta dirección.");
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.text())
        .contains("<h1>This cannot be shown</h1>", "or begin at the overview.")
        .doesNotContain("; /v3/api-docs");
    assertThat(tracker.get("/nowhere").json().path("detail").asString()).contains("/v3/api-docs");
    assertThat(tracker.get("/api/v1/nothing", "Accept", "text/html").header("Content-Type"))
        .isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?suplier=RU",
        "/equipment?catgory=AIRCRAFT",
        "/compare?thenAsof=2020-01-01",
        "/replay?acter=demo",
        "/records/deal-mx-ru-helicopters-2020/replay?acter=demo",
        "/review?recrod=deal-mx-ru-helicopters-2020"
      })
  void aFilterWithASlipInItsNameIsRefusedAndShowsNotEverything(String address) {
    Reply slip = tracker.get(address + "&asOf=2020-12-15&lang=en", "Accept", "text/html");

    assertThat(slip.status()).isEqualTo(400);
    assertThat(slip.text()).containsPattern("the parameter \\w+: it is unknown here; known are ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/equipment?category=AIRCRAFT&q=mi",
        "/compare?thenAsOf=2020-01-01&thenKnownAt=&record=deal-mx-ru-helicopters-2020",
        "/replay?actor=demo&name=&record=&at=2",
        "/records/deal-mx-ru-helicopters-2020/replay?step=1",
        "/review?record=deal-mx-ru-helicopters-2020"
      })
  void aPageTakesItsOwnFiltersAndTheClocks(String address) {
    Reply page =
        tracker.get(address + "&asOf=2020-12-15&lang=en&theme=dark", "Accept", "text/html");

    assertThat(page.status()).as(page.text()).isEqualTo(200);
  }

  @Test
  void aFormSaysInItsTitleOfWhichRecordItIs() {
    String form =
        tracker.get("/records/deal-mx-ru-helicopters-2020/acts/dispute?development=e1").text();

    assertThat(form).contains("<title>Dispute: Mexico refuses a batch of Russian helicopters");
  }

  @Test
  void oneDealIsCountedInTheSingular() {
    assertThat(tracker.get("/countries/RU").text()).contains("aria-label=\"Mexico: 1 deal\"");
    assertThat(tracker.get("/countries/RU?lang=es").text())
        .contains("aria-label=\"México: 1 operación\"");
  }

  @Test
  void aClockThatCannotBeReadIsSetAnewAndLeadsNowhereElse() {
    Reply unread = tracker.get("/board?class=AGREEMENT&asOf=tomorrow", "Accept", "text/html");

    assertThat(unread.status()).isEqualTo(400);
    assertThat(unread.text())
        .contains("<input name=\"asOf\" value=\"tomorrow\"")
        .contains("<input type=\"hidden\" name=\"class\" value=\"AGREEMENT\">")
        .contains("<a href=\"/search\">")
        .doesNotContainPattern("<a [^>]*href=\"[^\"]*tomorrow");
    assertThat(tracker.get("/records/nothing?asOf=2020-12-15", "Accept", "text/html").text())
        .contains("<a href=\"/board?asOf=2020-12-15\">");
  }

  @Test
  void aClockThatCannotBeReadIsCalledAsThePageCallsIt() {
    String compared =
        tracker.get("/compare?thenAsOf=tomorrow&asOf=2021-01-31", "Accept", "text/html").text();

    assertThat(compared)
        .contains("Then, true on: “tomorrow” cannot be read. A day is written as 2021-05-31")
        .contains("<input name=\"thenAsOf\" value=\"tomorrow\"")
        .doesNotContain("the parameter", "EDTF");
    assertThat(tracker.get("/compare?thenKnownAt=soon", "Accept", "text/html").text())
        .contains("Then, known at: “soon” cannot be read. An instant is written as");
    assertThat(tracker.get("/board?asOf=tomorrow", "Accept", "text/html").text())
        .contains("True on: “tomorrow” cannot be read. A day is written as 2021-05-31")
        .doesNotContain("the parameter");
  }

  @Test
  void theLogSaysInOneBreathWhatALinkLeadsTo() {
    assertThat(tracker.get("/audit/log?record=deal-ar-ru-mig35-request").text())
        .contains(">competes with Chinese-Pakistani JF-17");
  }

  @Test
  void aSearchBeginsWithWhatWasRegisteredLast() {
    String first = tracker.get("/api/v1/records?limit=1").json().at("/items/0/id").asString();
    String last =
        tracker.get("/api/v1/records?sort=-registered&limit=1").json().at("/items/0/id").asString();

    assertThat(tracker.get("/search").text())
        .containsPattern(
            "<tbody>\\s*<tr>\\s*<th scope=\"row\"><a href=\"/records/%s\"".formatted(last))
        .containsPattern("value=\"-registered\" selected");
    assertThat(tracker.get("/search?sort=registered").text())
        .containsPattern(
            "<tbody>\\s*<tr>\\s*<th scope=\"row\"><a href=\"/records/%s\"".formatted(first));
  }

  @Test
  void theBoardAddsMoreOfAStageFromWhereItEnded() {
    String next =
        tracker
            .get("/api/v1/records?class=INDICATOR&stage=STATED&sort=-since&limit=3")
            .json()
            .path("next")
            .asString();

    Reply more = tracker.get("/board/more?class=INDICATOR&stage=STATED&left=5&cursor=" + next);

    assertThat(more.status()).isEqualTo(200);
    assertThat(Pattern.compile("<li class=\"card\">").matcher(more.text()).results()).hasSize(5);
    assertThat(more.text()).doesNotContain("<html");
  }

  @Test
  void whoSuppliesWhomIsATableOfCommaSeparatedValuesToo() {
    Reply csv = tracker.get("/explore.csv?recipient=AR");

    assertThat(csv.header("Content-Disposition")).contains("attachment");
    assertThat(csv.text())
        .startsWith(
            "supplier,recipient,deals,units_stated_exactly,lines_inexact,lines_without_number\r\n"
                + "\"RU\",\"AR\",14,49,1,7\r\n")
        .doesNotContain("\"MX\"");
  }
}
