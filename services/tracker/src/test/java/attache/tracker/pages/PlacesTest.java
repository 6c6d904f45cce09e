package attache.tracker.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.net.URLEncoder;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that compare, as anybody reads them who runs no script. */
class PlacesTest {
  static final List<String> PAGES =
      List.of(
          "/requirements/req-ar-wheeled-armour",
          "/requirements/req-ar-fighter",
          "/countries",
          "/countries/AR",
          "/countries/SUHH?asOf=1980-01-01",
          "/countries/IVECO",
          "/equipment",
          "/equipment/MiG-29M/M2",
          "/equipment/AIRCRAFT",
          "/explore/flows",
          "/explore/flows?asOf=1900-01-01",
          "/explore/map",
          "/explore/map?side=supplier",
          "/explore/years",
          "/explore/years?class=DEAL&recipient=AR&asOf=2021-06-30");

  private static final Pattern LINKED_NUMBER =
      Pattern.compile("<a(?: class=\"num\")? href=\"(/search[^\"]*)\"[^>]*>(\\d+)</a>");

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = Demo.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String read(String path) {
    Reply reply = tracker.get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.text();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageAllowsNothingInlineAndIsSmall(String page) {
    Reply reply = tracker.get(page);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(reply.text().strip()).endsWith("</html>").hasSizeLessThan(250_000);
    assertThat(reply.text())
        .doesNotContainPattern("(?i)<script(?! src=\"/)|\\son\\w+=|\\sstyle=|<style");
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageSpeaksSpanishToWhoeverAsksForIt(String page) {
    String text = tracker.get(page, "Accept-Language", "es").text();

    assertThat(text).contains("<html lang=\"es\"").doesNotContain(">Board<");
    assertThat(text).doesNotContainPattern(">(?:[a-z]+\\.)+[a-zA-Z]+<");
  }

  @Test
  void candidatesStandSideBySideWithThePreferredOneFirst() {
    String page = read("/requirements/req-ar-wheeled-armour");

    assertThat(page)
        .containsSubsequence("deal-ar-br-guarani", "deal-ar-us-wheeled-candidate", "BREM-K")
        .containsSubsequence("preferred</strong>", "not preferred", "not preferred")
        .contains("Long-term maintenance costs")
        .contains("(not named)")
        .contains("Trial completed");
  }

  @Test
  void candidatesAreThoseOfTheMomentAskedAbout() {
    assertThat(read("/requirements/req-ar-wheeled-armour?asOf=2000-01-01"))
        .contains("4 candidates")
        .doesNotContain("Trial completed")
        .contains("?asOf=2000-01-01");
  }

  @Test
  void whatIsNoRequirementHasNoCandidates() {
    Reply reply = tracker.get("/requirements/deal-ar-br-guarani", "Accept", "text/html");
    Reply spanish = tracker.get("/requirements/deal-ar-br-guarani?lang=es", "Accept", "text/html");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text())
        .contains("the record deal-ar-br-guarani is no requirement")
        .doesNotContain("There is no such record");
    assertThat(spanish.text()).contains("El expediente deal-ar-br-guarani no es una necesidad.");
  }

  @Test
  void aStatusThatCannotBeToldIsNotSaidToHaveBegun() {
    assertThat(read("/records/agr-ar-ru-space-2019?asOf=2020-12-15"))
        .contains("cannot be told since 1 December 2020")
        .doesNotContain(">since 1 December 2020");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rusia", "Rússia", "Россия", "russian federation", "РФ"})
  void aStateIsFoundByItsNameInFourLanguages(String name) {
    assertThat(found("q", name)).isNotEmpty().containsAll(found("party", "RU"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rusia", "Rússia", "Россия", "russian federation", "РФ", "RUS", "rus"})
  void filtersByPartyUnderstandTheSameNames(String name) {
    for (String filter : List.of("party", "supplier", "recipient")) {
      assertThat(found(filter, name)).as(filter).isEqualTo(found(filter, "RU"));
    }
    assertThat(found("party", name)).isNotEmpty();
  }

  @Test
  void aNameThatIsNoStatesStaysAName() {
    assertThat(found("party", "IVECO")).isNotEmpty();
    assertThat(found("party", "Ruritania")).isEmpty();
  }

  @Test
  void countriesAreOfferedInTheOrderOfTheirNamesInTheReadersLanguage() {
    String page = tracker.get("/search", "Accept-Language", "es").text();
    List<String> suppliers =
        Pattern.compile("<option value=\"[A-Z]{2}\">([^<]+)</option>")
            .matcher(
                page.replaceFirst("(?s)^.*<select[^>]* name=\"supplier\">(.*?)</select>.*$", "$1"))
            .results()
            .map(option -> option.group(1))
            .toList();

    assertThat(suppliers).contains("Bielorrusia", "Brasil", "Estados Unidos");
    assertThat(suppliers).isSortedAccordingTo(Collator.getInstance(Locale.of("es")));
  }

  @Test
  void formerStatesAreFoundByTheirNamesToo() {
    assertThat(found("q", "Советский Союз")).isNotEmpty().containsAll(found("party", "SUHH"));
    assertThat(found("q", "URSS submarine")).isEmpty();
  }

  private static List<String> found(String filter, String value) {
    return tracker
        .get("/api/v1/records?limit=200&" + filter + "=" + URLEncoder.encode(value, UTF_8))
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  @Test
  void aCountryIsCalledByItsNamesInOtherLanguages() {
    assertThat(read("/countries/ru"))
        .contains("<span lang=\"ru\">Россия</span>", "<span lang=\"pt\">Rússia</span>");
    assertThat(tracker.get("/countries/SUHH", "Accept-Language", "es").text())
        .contains("<h1>Unión Soviética", "Soviet Union</span>", "Советский Союз", "antiguo Estado");
  }

  @Test
  void eachNumberOnACountrysPageIsThatOfTheListItLeadsTo() {
    for (String page :
        List.of("/countries", "/countries/AR", "/countries/RU", "/equipment/mig-35")) {
      Matcher number = LINKED_NUMBER.matcher(read(page));
      int numbers = 0;
      while (number.find() && ++numbers < 25) {
        String address = number.group(1).replace("&amp;", "&");
        String list = address.replaceFirst("/search\\?", "/api/v1/records?limit=200&");
        assertThat(tracker.get(list).json().path("items").size())
            .as(page + ": " + address)
            .isEqualTo(Integer.parseInt(number.group(2)));
      }
      assertThat(numbers).as(page).isGreaterThan(1);
    }
  }

  @Test
  void aCountryShowsWhatItSignedAndWhatTouchesIt() {
    assertThat(read("/countries/PE"))
        .contains("/records/pol-us-caatsa-2017", "affected", "Turned elsewhere");
    assertThat(read("/countries/AR?asOf=2020-12-15"))
        .contains("/records/agr-ar-ru-space-2019?asOf=2020-12-15");
  }

  @Test
  void aStateOfWhichNothingIsRecordedSaysSoAndNobodyIsNotFound() {
    assertThat(read("/countries/NZ")).contains("Nothing is recorded about New Zealand");
    assertThat(tracker.get("/countries/nobody").status()).isEqualTo(404);
    assertThat(tracker.get("/equipment/nothing-like-it").status()).isEqualTo(404);
  }

  @Test
  void equipmentIsFoundHoweverItIsWrittenAndSaysWhoWantedIt() {
    assertThat(read("/equipment/GUARAN%C3%8D%206X6")).contains("<h1>Guarani 6x6</h1>");
    assertThat(read("/equipment/mig-35"))
        .containsSubsequence("Asked", "Offered", "Argentina")
        .contains("10 units stated exactly");
    assertThat(read("/equipment?q=mig-3")).contains("2 designations", "MiG-35D");
  }

  @Test
  void theMapCountsEachDealOnceForARecipientAndTheListsAgree() {
    assertThat(read("/explore/map"))
        .contains("<title>Argentina: 20</title>")
        .contains("recipient=AR\">20</a>");
    assertThat(tracker.get("/explore/map.csv?recipient=AR").text())
        .isEqualTo("recipient,name,deals\r\n\"AR\",\"Argentina\",20\r\n");
    String matrix = read("/explore?recipient=AR");
    assertThat(matrix.substring(matrix.indexOf("<tr class=\"sum\">"), matrix.indexOf("</tbody>")))
        .contains("<td class=\"right num\">20</td>")
        .doesNotContain("21");
    assertThat(read("/explore/map?side=supplier")).contains("<title>Soviet Union: 1</title>");
  }

  @Test
  void theMatrixLeadsToDealsOfWhomItNamesOnly() {
    String page = read("/explore");
    String matrix = page.substring(page.indexOf("class=\"matrix\""), page.indexOf("</table>"));

    assertThat(Pattern.compile("href=\"(/search[^\"]*)\"").matcher(matrix).results())
        .isNotEmpty()
        .allMatch(link -> link.group(1).matches(".*&amp;supplier=[^&]+&amp;recipient=[^&]+"));
  }

  @Test
  void flowsRunFromSuppliersToRecipientsAtTheClocks() {
    assertThat(read("/explore/flows")).contains("<title>Russia → Mexico: 1</title>");
    assertThat(read("/explore/flows?recipient=nobody")).contains("No deal fits these filters.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/board",
        "/countries",
        "/equipment",
        "/explore",
        "/explore/flows",
        "/explore/map",
        "/explore/years"
      })
  void beforeAnythingWasRecordedAPageSaysSoAndBlamesNoFilter(String page) {
    assertThat(read(page + "?knownAt=2000-01-01"))
        .containsPattern("(was|is) recorded at the time asked about")
        .doesNotContain(" fits");
  }

  @Test
  void whatHappenedWithinAYearIsToldFromWhatSpansSeveral() {
    String csv = tracker.get("/explore/years.csv?asOf=2021-12-31").text();

    assertThat(csv)
        .startsWith("year,within_the_year,share_of_what_spans_years\r\n1959,")
        .contains("\"undated\",");
    assertThat(tracker.get("/explore/years.csv?class=DEAL&recipient=MX").text())
        .isEqualTo(
            "year,within_the_year,share_of_what_spans_years\r\n2020,1,0.0\r\n\"undated\",0,0\r\n");
    assertThat(tracker.get("/explore/years.csv?class=DEAL&recipient=MX&asOf=2019-12-31").text())
        .doesNotContain("2020");
  }

  @Test
  void recordsWhoseStageCannotBeToldAreAFilter() {
    var items =
        tracker
            .get("/api/v1/records?ambiguous=true&asOf=2020-12-15&limit=200")
            .json()
            .path("items");

    assertThat(items.valueStream().map(item -> item.path("id").asString()))
        .contains("agr-ar-ru-space-2019");
    assertThat(items.valueStream()).allMatch(item -> item.path("ambiguous").booleanValue());
  }

  @Test
  void quietRecordsAreThoseWhoseLastDatedDevelopmentIsLongAgo() {
    String asked = "/api/v1/records?class=DEAL&limit=200&asOf=2021-06-30&quiet=";

    assertThat(tracker.get(asked + "100").text())
        .contains("deal-mx-ru-helicopters-2020")
        .doesNotContain("deal-ar-ru-mig35-request");
    assertThat(tracker.get(asked + "1000").text()).doesNotContain("deal-mx-ru-helicopters-2020");
  }
}
