package attache.tracker.pages;

import static attache.tracker.pages.DemoInBrowser.named;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What readers come to do, done in a real browser. */
class BrowserTest {
  static final List<String> PAGES =
      List.of(
          "/",
          "/board",
          "/board?class=AGREEMENT",
          "/search?q=argentina",
          "/search?q=nothing+at+all",
          "/records/deal-ar-ru-mig35-request",
          "/records/agr-ar-ru-space-2019?asOf=2020-12-15",
          "/compare?thenAsOf=2010-01-01",
          "/compare?record=agr-ar-ru-space-2019&thenAsOf=2020-12-15&asOf=2021-01-31",
          "/explore",
          "/replay?at=40",
          "/audit",
          "/audit/log",
          "/audit/visits",
          "/audit/log?actor=nobody",
          "/records/agr-ar-ru-space-2019/replay?step=4",
          "/board?asOf=tomorrow",
          "/records/nothing");

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  @Test
  void aReaderFindsWhyMexicoRefusedWithTheKeyboardAlone() {
    Page page = demo.open("/");

    page.getByRole(AriaRole.SEARCHBOX, named("Search records")).focus();
    page.keyboard().type("mexico helicopters");
    page.keyboard().press("Enter");
    page.getByRole(
            AriaRole.LINK, named("Mexico refuses a batch of Russian helicopters (February 2020)"))
        .focus();
    page.keyboard().press("Enter");

    assertThat(page.locator(".standing .stage")).hasText("Refused");
    assertThat(page.locator(".why")).containsText("Offer refused (February 2020)");
    assertThat(page.getByText("faure-2021, line 94, note 9").first()).isVisible();
    assertThat(page.locator("#links").locator("..").getByRole(AriaRole.LINK).first())
        .containsText("CAATSA");
  }

  @Test
  void aReaderComparesDecember2020WithJanuary2021() {
    Page page = demo.open("/records/agr-ar-ru-space-2019");

    page.getByRole(AriaRole.LINK, named("Compare two moments")).click();
    page.locator("[name=thenAsOf]").fill("2020-12-31");
    page.locator("[name=asOf]").fill("2021-01-31");
    page.getByRole(AriaRole.BUTTON, named("Compare")).click();

    assertThat(page.locator(".differ tbody tr").first())
        .hasText(Pattern.compile("\\s*Stage\\s*Partially ratified\\s*Ratified\\s*"));
    assertThat(page.url()).contains("thenAsOf=2020-12-31").contains("asOf=2021-01-31");
  }

  @Test
  void theClocksMoveTheRecordAndStayOnEveryPage() {
    Page page = demo.open("/records/agr-ar-ru-space-2019");

    page.locator("#clocks [name=asOf]").fill("2020-12-15");
    page.getByRole(AriaRole.BUTTON, named("Set")).click();

    assertThat(page.locator(".standing .stage")).hasText("Signed");
    assertThat(page.locator(".standing .doubt")).hasText("or Partially ratified");
    page.getByRole(AriaRole.LINK, named("Board")).click();
    assertThat(page.locator("#clocks [name=asOf]")).hasValue("2020-12-15");
  }

  @Test
  void theChosenLanguageStays() {
    Page page = demo.open("/board");

    page.getByRole(AriaRole.LINK, named("Español")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Tablero: Operaciones"))).isVisible();
    page.getByRole(AriaRole.LINK, named("Resumen")).click();

    assertThat(page.getByRole(AriaRole.HEADING, named("Novedades de la semana"))).isVisible();
  }

  @Test
  void everythingCanBeReadAndFilteredWithoutScripts() {
    Page page = demo.open(Chromium.options().setJavaScriptEnabled(false), "/board");

    page.locator("[name=recipient]").selectOption("MX");
    page.getByRole(AriaRole.BUTTON, named("Apply")).click();

    assertThat(page.locator(".card")).hasCount(1);
    page.locator(".card a").click();
    assertThat(page.locator(".why")).containsText("Offer refused");
    assertThat(page.locator(".timeline circle, .timeline rect").first()).isVisible();
  }

  @Test
  void filtersOfTheBoardTakeEffectAtOnceAndStandInTheAddress() {
    Page page = demo.open("/board");

    page.locator("[name=recipient]").selectOption("PE");

    assertThat(page.locator(".card")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile("/board\\?.*recipient=PE"));
  }

  @Test
  void aFilterThatIsChangedTheMomentItIsShownAnewTakesEffect() {
    Page page = demo.open("/board");
    page.evaluate(
        """
        () => {
          const swapped = new MutationObserver(() => {
            swapped.disconnect();
            const filter = document.getElementById('filter-recipient');
            filter.value = 'PE';
            filter.dispatchEvent(new Event('change', { bubbles: true }));
          });
          swapped.observe(document.body, { childList: true });
        }
        """);

    page.locator("#filter-recipient").selectOption("MX");

    assertThat(page).hasURL(Pattern.compile("/board\\?.*recipient=PE"));
    assertThat(page.locator(".card")).hasCount(2);
  }

  @Test
  void theFirstTabLeadsToTheContent() {
    Page page = demo.open("/board");

    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.LINK, named("Skip to the content"))).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("#content")).isFocused();
  }

  @Test
  void whatIsRecordedAppearsWithoutReloadAndSaysWhatItChanged() {
    Page page = demo.open("/board?class=POSITION");
    assertThat(page.locator("#live")).hasClass(Pattern.compile("\\bon\\b"));

    demo.tracker()
        .post(
            "/api/v1/records",
            """
        {"id": "pos-live", "class": "POSITION", "kind": "RECOGNITION", "title": "Said just now",
         "parties": [{"type": "STATE", "name": "Chile", "iso3166": "CL", "role": "SPEAKER"}]}
        """);
    demo.tracker()
        .post(
            "/api/v1/records/pos-live/developments",
            """
        {"type": "STATED", "occurred": {"edtf": "2020", "basis": "STATED"}}
        """);

    assertThat(page.locator("#news")).containsText("Said just now");
    assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("Said just now")))
        .isVisible();
  }

  @Test
  void whatIsRecordedTakesNeitherTheFocusNorWhatWasOpened() {
    Page page = demo.open("/");
    assertThat(page.locator("#live")).hasClass(Pattern.compile("\\bon\\b"));
    page.locator("#content details > summary").first().click();
    var link = page.locator("#content a.title[href*='/records/']").first();
    String href = link.getAttribute("href");
    link.focus();
    String position = page.locator("#position").textContent();

    recorded("pos-focus", "Said while somebody reads");

    assertThat(page.locator("#position")).not().hasText(position);
    assertThat(page.locator("#content details").first()).hasAttribute("open", "");
    assertThat(page.locator("#content a:focus")).hasAttribute("href", href);
  }

  @Test
  void aSearchFollowsTheLogOnceItsFiltersAreLeft() {
    Page page = demo.open("/search?class=POSITION");
    assertThat(page.locator("#live")).hasClass(Pattern.compile("\\bon\\b"));
    page.locator("#filter-q").focus();

    recorded("pos-found", "Found without a reload");
    assertThat(page.locator("#news")).containsText("Found without a reload");
    assertThat(page.locator("#filter-q")).isFocused();
    page.locator("#filter-q").blur();

    assertThat(page.locator(".found")).containsText("Found without a reload");
    assertThat(page.locator("#saved")).isVisible();
  }

  @Test
  void whatIsRecordedWaitsUntilNothingIsSelected() {
    Page page = demo.open("/");
    assertThat(page.locator("#live")).hasClass(Pattern.compile("\\bon\\b"));
    String position = page.locator("#position").textContent();
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#content h1'))");
    Object selected = page.evaluate("getSelection().toString()");

    recorded("pos-selecting", "Said while somebody selects");
    assertThat(page.locator("#news")).containsText("Said while somebody selects");
    recorded("pos-selecting-on", "Said while somebody still does");
    assertThat(page.locator("#news")).containsText("Said while somebody still does");

    assertThat(page.evaluate("getSelection().toString()")).isEqualTo(selected);
    assertThat(page.locator("#position")).hasText(position);
    page.evaluate("getSelection().removeAllRanges()");
    assertThat(page.locator("#position")).not().hasText(position);
    assertThat(page.locator("#content")).containsText("Said while somebody selects");
  }

  @Test
  void aNoteOfNewsWaitsUntilNothingIsSelectedInTheLast() {
    Page page = demo.open("/");
    assertThat(page.locator("#live")).hasClass(Pattern.compile("\\bon\\b"));
    recorded("pos-noted", "Said and noted");
    assertThat(page.locator("#news")).containsText("Said and noted");
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#news a'))");
    Object selected = page.evaluate("getSelection().toString()");

    Page other = demo.open("/");
    for (String title : List.of("Said and not noted yet", "Said after that")) {
      recorded("pos-noted-" + title.length(), title);
      assertThat(other.locator("#news")).containsText(title);
    }

    assertThat(page.evaluate("getSelection().toString()")).isEqualTo(selected);
    page.evaluate("getSelection().removeAllRanges()");
    assertThat(page.locator("#news")).containsText("Said and not noted yet");
  }

  @Test
  void aFilterThatIsNotAnsweredSaysSoUntilOneIs() {
    var reader = demo.reader();
    Page page = DemoInBrowser.open(reader, "/board");
    reader.setOffline(true);
    page.locator("#filter-recipient").selectOption("PE");
    assertThat(page.locator("#news .lost")).containsText("does not answer");

    reader.setOffline(false);
    page.locator("#filter-recipient").selectOption("MX");
    assertThat(page.locator(".card")).hasCount(1);
    assertThat(page.locator("#news .lost")).hasCount(0);
  }

  private static void recorded(String id, String title) {
    demo.tracker()
        .post(
            "/api/v1/records",
            """
            {"id": "%s", "class": "POSITION", "title": "%s"}
            """
                .formatted(id, title));
  }

  @Test
  void aPageOfTheDarkIsPrintedOnWhite() {
    Page page = demo.open("/board?theme=dark");
    String colours =
        "[...document.querySelectorAll('body, h1, .column')].map(each =>"
            + " getComputedStyle(each).color + getComputedStyle(each).backgroundColor).join()";

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Object dark = page.evaluate(colours);
    Page light = demo.open("/board?theme=light");
    light.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(dark).isEqualTo(light.evaluate(colours));
    assertThat(page.locator("#live")).isHidden();
    assertThat(page.locator("#keys-open")).isHidden();
    assertThat(page.locator(".clocks .state")).isVisible();
    for (String pressed : List.of(".clocks label", ".acts", ".actions")) {
      assertThat(page.locator(pressed).first()).isHidden();
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void noPageAsksAnotherHostOrBreaksItsOwnPolicy(String path) {
    assertThat(demo.complaintsAbout(path))
        .filteredOn(each -> !each.matches(".* status of 40[04] .*"))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageIsAccessibleLightAndDark(String path) {
    Page page = demo.open(path);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      assertThat(Axe.violations(page, scheme)).as("%s, %s", path, scheme).isEmpty();
    }
  }

  @Test
  void whatOnlyTheDarkMakesUnreadableIsFoundInTheDark() {
    Page page = demo.open("/");
    page.evaluate("document.querySelector('h1').style.color = 'light-dark(black, #333)'");

    assertThat(Axe.violations(page, ColorScheme.LIGHT)).isEmpty();
    assertThat(Axe.violations(page, ColorScheme.DARK))
        .singleElement()
        .asString()
        .contains("color-contrast", "<h1");
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageFitsAPhone(String path) {
    for (String locale : List.of("en-GB", "es-AR")) {
      Page page = demo.open(DemoInBrowser.phone().setLocale(locale), path);

      assertThat(DemoInBrowser.excess(page)).as(locale).isEqualTo(0);
    }
  }

  @Test
  void onAPhoneTheHeaderLeavesThePageItsRoom() {
    for (String locale : List.of("en-GB", "es-AR")) {
      Page page =
          demo.open(Chromium.options().setViewportSize(390, 844).setLocale(locale), "/board");
      Object small =
          page.evaluate(
              """
              [...document.querySelectorAll('.top a, .top input')]
                .map(each => [each.getBoundingClientRect(), each])
                .filter(([box]) => box.width < 24 || box.height < 24 || box.left < 0 || box.right > 390)
                .map(([, each]) => each.outerHTML)
              """);

      assertThat((double) page.locator(".top").boundingBox().height).as(locale).isLessThan(112);
      assertThat((double) page.locator(".clocks").boundingBox().height).as(locale).isLessThan(100);
      assertThat(small).as(locale).isEqualTo(List.of());
      assertThat(page.getByRole(AriaRole.LINK, named("Attaché"))).isVisible();
    }
  }

  @Test
  void onAPhoneTheTimelinesCaptionIsAsWideAsTheTimeline() {
    Page page =
        demo.open(
            Chromium.options().setViewportSize(390, 844), "/records/deal-mx-ru-helicopters-2020");

    Object width = page.evaluate("document.querySelector('.timeline caption').clientWidth");

    assertThat((int) width).isGreaterThan(300);
  }
}
