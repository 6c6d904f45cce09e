package attache.tracker.pages;

import static attache.tracker.pages.DemoInBrowser.named;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Candidates, countries, equipment, charts and saved searches in a real browser. */
class PlacesBrowserTest {
  static final List<String> PAGES = PlacesTest.PAGES;

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  @Test
  void aReaderComparesTheCandidatesForARequirementWithTheKeyboardAlone() {
    Page page = demo.open("/records/req-ar-wheeled-armour");

    page.getByRole(AriaRole.LINK, named("Candidates side by side")).focus();
    page.keyboard().press("Enter");

    assertThat(page.locator(".rivals thead th")).hasCount(4);
    assertThat(page.locator(".rivals thead th").first()).containsText("IVECO");
    assertThat(page.locator(".rivals .ranked")).hasText("preferred");
  }

  @Test
  void aWideScreenIsFilledSideBySide() {
    Page page = demo.open("/explore");
    page.setViewportSize(1920, 1080);

    Locator panels = page.locator(".abreast > .panel");
    assertThat(panels).hasCount(2);
    var left = panels.nth(0).boundingBox();
    var right = panels.nth(1).boundingBox();
    assertThat(right.x).isGreaterThan(left.x + left.width);
    assertThat(right.y).isEqualTo(left.y);
    assertThat(right.x + right.width).isGreaterThan(1850);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=argentina",
        "/audit/log",
        "/countries",
        "/records/deal-ar-ru-mi171e-2010"
      })
  void onAPhoneATableIsReadWithoutMovingItSideways(String path) {
    Page page = demo.open(DemoInBrowser.phone(), path);

    assertThat(page.locator("main table tbody tr").last()).isVisible();
    assertThat(
            page.locator("main table")
                .last()
                .evaluate("table => table.scrollWidth <= table.parentElement.clientWidth"))
        .isEqualTo(true);
  }

  @Test
  void aReaderGoesFromACountryToItsPartnerToTheDealsBetweenThem() {
    Page page = demo.open("/countries");

    page.getByRole(AriaRole.LINK, named("Russia")).click();
    page.locator(".partners").getByText("Mexico").click();
    assertThat(page.locator("h1")).hasText("Mexico");
    page.getByRole(AriaRole.LINK, named("Russia: 1 deal")).click();

    assertThat(page.locator(".found tbody tr")).hasCount(1);
    assertThat(page.locator(".found")).containsText("Mexico refuses");
  }

  @Test
  void theClocksMoveCountriesAndCharts() {
    Page page = demo.open("/countries/AR");

    page.locator("#clocks [name=asOf]").fill("2012-12-31");
    page.getByRole(AriaRole.BUTTON, named("Set")).click();
    assertThat(page).hasURL(Pattern.compile("/countries/AR\\?.*asOf=2012-12-31"));
    page.getByRole(AriaRole.LINK, named("Map")).click();

    assertThat(page.locator("#clocks [name=asOf]")).hasValue("2012-12-31");
    assertThat(page.locator(".map .bubble").first()).isVisible();
  }

  @Test
  void aSearchIsSavedByNameFoundAgainAndRemoved() {
    Page page = demo.open("/search?class=DEAL&recipient=AR");

    page.locator("#saved [name=name]").fill("Argentina <b>buys</b>");
    page.keyboard().press("Enter");
    page.navigate("/search");
    page.getByRole(AriaRole.LINK, named("Argentina <b>buys</b>")).click();

    assertThat(page).hasURL(Pattern.compile("/search\\?class=DEAL&recipient=AR$"));
    assertThat(page.locator("#saved a[aria-current]")).hasText("Argentina <b>buys</b>");
    assertThat(Axe.violations(page)).isEmpty();
    page.getByRole(AriaRole.BUTTON, named("Remove Argentina <b>buys</b>")).click();
    assertThat(page.locator("#saved .empty")).isVisible();
  }

  @Test
  void aFacetNarrowsASearchAndWidensItAgain() {
    Page page = demo.open("/search?class=DEAL");

    facet(page, "MiG-35").click();
    assertThat(page.locator(".found tbody tr")).hasCount(2);
    facet(page, "MiG-35").click();

    assertThat(page).hasURL(Pattern.compile("/search\\?class=DEAL$"));
  }

  private static Locator facet(Page page, String name) {
    return page.locator(".facets")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void ofManyOpenPagesOneListensAndAllAreLive() {
    BrowserContext reader = demo.reader();
    AtomicInteger streams = new AtomicInteger();
    reader.onRequest(
        request -> {
          if (request.url().contains("/api/v1/events/stream")) {
            streams.incrementAndGet();
          }
        });
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      pages.add(DemoInBrowser.open(reader, "/board?class=POSITION"));
      assertThat(live(pages.getLast())).hasClass(Pattern.compile("\\bon\\b"));
    }
    assertThat(streams).hasValue(1);

    record("pos-all", "Heard by all");
    for (Page page : pages) {
      assertThat(card(page, "Heard by all")).isVisible();
    }

    pages.removeFirst().close();
    record("pos-rest", "Heard by the rest");
    for (Page page : pages) {
      assertThat(card(page, "Heard by the rest")).isVisible();
    }
  }

  private static Locator live(Page page) {
    return page.locator("#live");
  }

  private static Locator card(Page page, String title) {
    return page.locator(".card", new Page.LocatorOptions().setHasText(title));
  }

  private static void record(String id, String title) {
    demo.tracker()
        .post(
            "/api/v1/records",
            """
            {"id": "%s", "class": "POSITION", "kind": "RECOGNITION", "title": "%s",
             "parties": [{"type": "STATE", "name": "Chile", "iso3166": "CL", "role": "SPEAKER"}]}
            """
                .formatted(id, title));
  }

  @Test
  void aFilterLeavesThePageLive() {
    Page page = demo.open("/board");
    assertThat(live(page)).hasClass(Pattern.compile("\\bon\\b"));

    page.locator("[name=recipient]").selectOption("PE");

    assertThat(page.locator(".card")).hasCount(2);
    assertThat(live(page)).hasClass(Pattern.compile("\\bon\\b"));
    assertThat(live(page)).isVisible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/explore/map", "/explore/map?side=supplier", "/explore/flows", "/explore/years"})
  void noLabelOfAChartLiesOnAnother(String path) {
    Page page = demo.open(path);
    List<Locator> labels = page.locator(".chart text").all();

    assertThat(labels).isNotEmpty();
    for (int i = 0; i < labels.size(); i++) {
      var one = labels.get(i).boundingBox();
      for (int j = i + 1; j < labels.size(); j++) {
        var other = labels.get(j).boundingBox();
        boolean apart =
            one.x + one.width <= other.x + 1
                || other.x + other.width <= one.x + 1
                || one.y + one.height <= other.y + 4
                || other.y + other.height <= one.y + 4;
        assertThat(apart)
            .as(labels.get(i).textContent() + " and " + labels.get(j).textContent())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void noPageAsksAnotherHostOrBreaksItsOwnPolicy(String path) {
    assertThat(demo.complaintsAbout(path)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageIsAccessibleLightAndDark(String path) {
    Page page = demo.open(path);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      assertThat(Axe.violations(page, scheme)).as("%s, %s", path, scheme).isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageFitsAPhone(String path) {
    assertThat(DemoInBrowser.excess(demo.open(DemoInBrowser.phone(), path))).isEqualTo(0);
  }
}
