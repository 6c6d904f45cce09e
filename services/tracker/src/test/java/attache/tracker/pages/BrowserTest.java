package attache.tracker.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
          "/records/nothing");

  private static RunningTracker tracker;
  private static Chromium chromium;

  private @Nullable BrowserContext context;

  @BeforeAll
  static void start() {
    chromium = Chromium.launch();
    tracker = Demo.start();
  }

  @AfterAll
  static void stop() {
    if (tracker != null) {
      chromium.close();
      tracker.close();
    }
  }

  @AfterEach
  void leave() {
    if (context != null) {
      context.close();
    }
  }

  private Page open(String path) {
    BrowserContext reader = chromium.reader();
    context = reader;
    return open(reader, path);
  }

  private static Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(tracker.uri(path).toString());
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void aReaderFindsWhyMexicoRefusedWithTheKeyboardAlone() {
    Page page = open("/");

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
    Page page = open("/records/agr-ar-ru-space-2019");

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
    Page page = open("/records/agr-ar-ru-space-2019");

    page.locator("#clocks [name=asOf]").fill("2020-12-15");
    page.getByRole(AriaRole.BUTTON, named("Set")).click();

    assertThat(page.locator(".standing .stage")).hasText("Signed");
    assertThat(page.locator(".standing .doubt")).hasText("or Partially ratified");
    page.getByRole(AriaRole.LINK, named("Board")).click();
    assertThat(page.locator("#clocks [name=asOf]")).hasValue("2020-12-15");
  }

  @Test
  void theChosenLanguageStays() {
    Page page = open("/board");

    page.getByRole(AriaRole.LINK, named("Español")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Tablero: Operaciones"))).isVisible();
    page.getByRole(AriaRole.LINK, named("Resumen")).click();

    assertThat(page.getByRole(AriaRole.HEADING, named("Novedades de la semana"))).isVisible();
  }

  @Test
  void everythingCanBeReadAndFilteredWithoutScripts() {
    context = chromium.reader(Chromium.options().setJavaScriptEnabled(false));
    Page page = open(context, "/board");

    page.locator("[name=recipient]").selectOption("MX");
    page.getByRole(AriaRole.BUTTON, named("Apply")).click();

    assertThat(page.locator(".card")).hasCount(1);
    page.locator(".card a").click();
    assertThat(page.locator(".why")).containsText("Offer refused");
    assertThat(page.locator(".timeline circle, .timeline rect").first()).isVisible();
  }

  @Test
  void filtersOfTheBoardTakeEffectAtOnceAndStandInTheAddress() {
    Page page = open("/board");

    page.locator("[name=recipient]").selectOption("PE");

    assertThat(page.locator(".card")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile("/board\\?.*recipient=PE"));
  }

  @Test
  void theFirstTabLeadsToTheContent() {
    Page page = open("/board");

    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.LINK, named("Skip to the content"))).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("#content")).isFocused();
  }

  @Test
  void whatIsRecordedAppearsWithoutReloadAndSaysWhatItChanged() {
    Page page = open("/board?class=POSITION");
    assertThat(page.locator("#live")).hasClass(Pattern.compile("\\bon\\b"));

    tracker.post(
        "/api/v1/records",
        """
        {"id": "pos-live", "class": "POSITION", "kind": "RECOGNITION", "title": "Said just now",
         "parties": [{"type": "STATE", "name": "Chile", "iso3166": "CL", "role": "SPEAKER"}]}
        """);
    tracker.post(
        "/api/v1/records/pos-live/developments",
        """
        {"type": "STATED", "occurred": {"edtf": "2020", "basis": "STATED"}}
        """);

    assertThat(page.locator("#news")).containsText("Said just now");
    assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("Said just now")))
        .isVisible();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void noPageAsksAnotherHostOrBreaksItsOwnPolicy(String path) {
    context = chromium.reader();
    Page page = context.newPage();
    List<String> wrong = new ArrayList<>();
    page.onRequest(
        request -> {
          if (!request.url().startsWith(tracker.uri("/").toString())) {
            wrong.add(request.url());
          }
        });
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("404")) {
            wrong.add(message.text());
          }
        });
    page.onPageError(wrong::add);
    page.navigate(tracker.uri(path).toString());
    assertThat(page.locator("h1")).isVisible();

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageIsAccessibleLightAndDark(String path) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext reader = chromium.reader(Chromium.options().setColorScheme(scheme))) {
        Page page = open(reader, path);

        assertThat(Axe.violations(page)).as("%s, %s", path, scheme).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aPageFitsAPhone(String path) {
    for (String locale : List.of("en-GB", "es-AR")) {
      try (BrowserContext reader =
          chromium.reader(Chromium.options().setViewportSize(360, 740).setLocale(locale))) {
        Object beyond =
            open(reader, path)
                .evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth");

        assertThat(beyond).as(locale).isEqualTo(0);
      }
    }
  }

  @Test
  void onAPhoneTheTimelinesCaptionIsAsWideAsTheTimeline() {
    context = chromium.reader(Chromium.options().setViewportSize(390, 844));
    Page page = open(context, "/records/deal-mx-ru-helicopters-2020");

    Object width = page.evaluate("document.querySelector('.timeline caption').clientWidth");

    assertThat((int) width).isGreaterThan(300);
  }
}
