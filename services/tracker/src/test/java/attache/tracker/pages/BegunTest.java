package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages that count records on a day agree on which had begun by then. */
class BegunTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void tell() {
    tracker = RunningTracker.start();
    deal("early", "EXACT", "\"value\": 12", "2010");
    deal("late", "RANGE", "\"value\": 3, \"max\": 5", "2020");
    deal("untold", "UNSPECIFIED", "\"asStated\": \"a batch\"", null);
    measure("early-measure", "2010");
    measure("late-measure", "2020");
    measure("untold-measure", null);
    Demo.shown(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void deal(String id, String kind, String number, @Nullable String year) {
    tracker.post(
        "/api/v1/records",
        """
        {"id": "%1$s", "class": "DEAL", "title": "%1$s",
         "parties": [{"type": "STATE", "name": "France", "iso3166": "FR", "role": "SUPPLIER"},
                     {"type": "STATE", "name": "Peru", "iso3166": "PE", "role": "RECIPIENT"}],
         "equipment": [{"designation": "Gazelle", "category": "HELICOPTER",
                        "quantity": {"kind": "%2$s", %3$s}}]}
        """
            .formatted(id, kind, number));
    if (year != null) {
      tracker.post(
          "/api/v1/records/" + id + "/developments",
          """
          {"type": "OFFER_MADE", "occurred": {"edtf": "%s"}}
          """
              .formatted(year));
    }
  }

  private static void measure(String id, @Nullable String year) {
    tracker.post(
        "/api/v1/records",
        """
        {"id": "%1$s", "class": "POLICY_MEASURE", "title": "%1$s",
         "parties": [{"type": "STATE", "name": "Bolivia", "iso3166": "BO", "role": "ISSUER"}]}
        """
            .formatted(id));
    if (year != null) {
      tracker.post(
          "/api/v1/records/" + id + "/developments",
          """
          {"type": "PUBLISHED", "occurred": {"edtf": "%s"}}
          """
              .formatted(year));
    }
  }

  @Test
  void onADayADealCountsOnceItHadBegun() {
    for (String page : List.of("/countries", "/countries/PE", "/equipment", "/explore")) {
      String then = tracker.get(page + "?asOf=2015-01-01").text();

      assertThat(dealsLinked(then)).as(page).isNotEmpty().containsOnly(1);
      assertThat(then).as(page).contains("2 ").containsPattern("2 (deals )?not begun by that day");
      assertThat(dealsLinked(tracker.get(page).text())).as(page).contains(3);
    }
  }

  @Test
  void onADayARecordBesideDealsCountsOnceItHadBegun() {
    for (String page : List.of("/countries", "/countries/BO")) {
      String then = tracker.get(page + "?asOf=2015-01-01").text();

      assertThat(then).as(page).contains("2 other records not begun by that day left out below");
      assertThat(tracker.get(page).text()).as(page).doesNotContain("not begun");
    }
    assertThat(tracker.get("/countries/BO?asOf=2015-01-01").text())
        .contains("<span class=\"num muted\">1</span>", "/records/early-measure")
        .doesNotContain("/records/late-measure", "/records/untold-measure");
    assertThat(tracker.get("/countries/BO").text())
        .contains("<span class=\"num muted\">3</span>", "/records/untold-measure");
    assertThat(tracker.get("/countries?asOf=2015-01-01").text())
        .contains("party=BO&amp;stage=ANY&amp;asOf=2015-01-01\">1</a>");
    assertThat(tracker.get("/search?party=BO&stage=ANY&asOf=2015-01-01").text())
        .contains("1 record found", "/records/early-measure");
    assertThat(tracker.get("/countries").text()).contains("party=BO\">3</a>");
  }

  @Test
  void whereNoneHadBegunAPageSaysSo() {
    for (String page : List.of("/explore", "/explore/flows", "/explore/map")) {
      assertThat(tracker.get(page + "?asOf=1950-01-01").text())
          .as(page)
          .contains("No deal that fits had begun by that day.")
          .doesNotContain("No deal fits these filters");
    }
  }

  @Test
  void aNumberLeadsToAsManyDeals() {
    for (String page : List.of("/countries", "/countries/PE", "/equipment", "/explore")) {
      for (String query : List.of("", "?asOf=2015-01-01")) {
        Matcher link = LINKED.matcher(tracker.get(page + query).text());
        while (link.find()) {
          String found = tracker.get(link.group(1).replace("&amp;", "&")).text();
          assertThat(found)
              .as(page + query + " " + link.group(1))
              .containsPattern("\\b" + link.group(2) + " records? found");
        }
      }
    }
  }

  @Test
  void linesThatGiveNoExactNumberAreToldBesideTheSum() {
    assertThat(tracker.get("/explore").text()).contains("12 <", "1 inexact, 1 without a number");
    assertThat(tracker.get("/equipment").text()).contains("1 inexact, 1 without a number");
    assertThat(tracker.get("/equipment/Gazelle").text())
        .contains("12 units stated exactly", "1 inexact, 1 without a number");
    assertThat(tracker.get("/explore.csv").text()).contains("\"FR\",\"PE\",3,12,1,1");
    assertThat(tracker.get("/explore?asOf=2012-01-01").text()).doesNotContain("inexact, ");
  }

  private static final Pattern LINKED =
      Pattern.compile(
          "<a(?: class=\"num\")? href=\"(/search[^\"]*class=DEAL[^\"]*)\"[^>]*>(\\d+)</a>");

  private static List<Integer> dealsLinked(String html) {
    return LINKED.matcher(html).results().map(found -> Integer.valueOf(found.group(2))).toList();
  }
}
