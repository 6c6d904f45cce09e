package attache.tracker.pages;

import static attache.tracker.pages.DemoInBrowser.named;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What analysts come to do, done in a real browser. */
class FormBrowserTest {
  static final List<String> PAGES =
      List.of(
          "/record",
          "/record?record=deal-ar-ru-mig35-request&source=faure-2021&type=OFFER_MADE",
          "/records/deal-ar-ru-mig35-request/acts/correct?development=e1",
          "/records/deal-ar-ru-mig35-request/acts/evidence?development=e1",
          "/records/deal-ar-ru-mig35-request/acts/grade?development=e1",
          "/records/deal-ar-ru-mig35-request/acts/retract?development=e1",
          "/records/deal-ar-ru-mig35-request/acts/dispute?development=e1",
          "/records/deal-ar-ru-mi171e-2010/acts/revise",
          "/records/deal-ar-ru-mig35-request/acts/merge",
          "/records/deal-ar-ru-mig35-request/acts/link",
          "/review",
          "/review?record=deal-ar-ru-mig35-request",
          "/load");

  private static final String ARTICLE =
      """
      Argentina looks for a new fighter
      Buenos Aires, 5 May 2021

      Argentina has sent Russia a formal request for a quotation
      for 10 MiG-35 and 2 MiG-35D.""";

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  @Test
  void anotherRowIsAddedWithAllThatWasTypedAndOnlyEnterWithControlSaves() {
    Page page = demo.open("/record");
    page.locator("#new-record > summary").click();
    page.locator("#party2").fill("Peru");
    page.getByRole(AriaRole.BUTTON, named("Another party")).click();

    assertThat(page.locator("#party3")).isVisible();
    assertThat(page.locator("#party2")).hasValue("Peru");
    assertThat(page.locator("[aria-invalid]")).hasCount(0);
    page.locator("#party3").press("Enter");
    page.locator("#record").press("Enter");
    assertThat(page.locator("[aria-invalid]")).hasCount(0);
    page.locator("#party3").press("Control+Enter");
    assertThat(page.locator("[aria-invalid]").first()).isVisible();
  }

  @Test
  void anAnalystLogsTheRequestForMigsFromAPastedSourceByKeyboardAlone() {
    Page page = demo.open("/record");
    Keys keys = new Keys(page);
    long start = System.nanoTime();

    keys.tabTo("analyst")
        .type("Ana")
        .tabTo("sourceUrl")
        .paste("https://example.org/2021/05/05/mig-35");
    keys.tabTo("sourceTitle").paste("Argentina looks for a new fighter");
    keys.tabTo("sourceText").paste(ARTICLE);
    // back to the sentence that says it, and over it with Shift
    keys.press("ArrowUp").press("Home").press("Shift+Control+End").press("Alt+q");
    assertThat(page.locator("#quote"))
        .hasValue(
            "Argentina has sent Russia a formal request for a quotation\nfor 10 MiG-35 and 2 MiG-35D.");
    keys.tabTo("record").type("mig-35 request");
    assertThat(page.locator(".finder [role=option]").first()).isVisible();
    keys.press("Enter");
    assertThat(page.locator("#record")).hasValue("deal-ar-ru-mig35-request");
    keys.tabTo("type").type("Quote");
    keys.tabTo("when").type("May 2021?");
    keys.tabTo("bound").type("by 5 May 2021");
    keys.press("Tab");
    assertThat(page.locator("#when-reading")).containsText("2021-05?");
    assertThat(page.locator("#bound-reading")).containsText("[..2021-05-05]");
    assertThat(page.locator("#preview")).containsText("Quote requested");
    assertThat(page.locator("#preview")).containsText("is it the same?");
    keys.press("Control+Enter");

    assertThat(page.locator("#developments")).isVisible();
    assertThat(page).hasURL("/records/deal-ar-ru-mig35-request#developments");
    assertThat(page.locator(".development").last()).containsText("Quote requested");
    assertThat(page.locator(".development blockquote"))
        .containsText("formal request for a quotation");
    assertThat(page.locator("#history").locator("..")).containsText("Ana");
    System.out.printf(
        "logged with %d keystrokes; typed by the test in %d ms%n",
        keys.pressed(), (System.nanoTime() - start) / 1_000_000);
    assertThat(keys.pressed()).isLessThan(130);
  }

  @Test
  void anInvalidDateIsSaidAtItsFieldAndMendedWithNothingLost() {
    Page page = demo.open("/record?record=deal-ar-ru-orlan10e");
    page.locator("#analyst").fill("Ana");
    page.locator("#type").selectOption("NEGOTIATION_STEP");
    page.locator("#detail-place").fill("Moscow");
    page.locator("#when").fill("31 April 2021");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(page.locator("#when")).isFocused();
    assertThat(page.locator("#when")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#when-wrong")).containsText("is not understood as a date");
    assertThat(page.locator("#detail-place")).hasValue("Moscow");

    page.locator("#when").fill("30 April 2021");
    page.locator("summary", new Page.LocatorOptions().setHasText("Sources differ")).click();
    page.locator("#claim").selectOption("OFFER_DISCUSSED");
    page.locator("#claimFrom").fill("another paper");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();

    Locator step =
        page.locator(".development", new Page.LocatorOptions().setHasText("30 April 2021"));
    assertThat(step).containsText("Moscow");
    assertThat(step.locator(".claims")).containsText("another paper");
    page.navigate("/record?record=deal-ar-ru-orlan10e");
    assertThat(page.locator("#when")).hasValue("");
    assertThat(page.locator(".restored")).hasCount(0);
  }

  @Test
  void aDateOfSeveralReadingsWaitsUntilOneIsChosen() {
    Page page = demo.open("/record?record=deal-ar-ru-orlan10e");
    Keys keys = new Keys(page);
    keys.to("#analyst").type("Ana").tabTo("type").type("Offer d").tabTo("when").type("5/6/2021");
    assertThat(page.locator("#whenReading")).hasValue("");

    keys.press("Control+Enter");
    assertThat(page.locator("#when-wrong")).containsText("several ways");

    keys.tabTo("whenReading").press("ArrowDown", 2);
    assertThat(page.locator("#whenReading")).hasValue("2021-05-06");
    assertThat(page.locator("#whenReading")).isFocused();
    keys.press("Control+Enter");
    assertThat(page.locator("#developments").locator("..")).containsText("6 May 2021");
  }

  @Test
  void theCursorWaitsWhereAFreshFormBegins() {
    Page page = demo.open("/board");
    page.keyboard().press("n");
    assertThat(page.locator("#analyst")).isFocused();

    Keys keys = new Keys(page);
    keys.type("Ana").tabTo("record").type("deal-ar-ru-orlan10e").tabTo("type").type("Offer d");
    keys.press("Control+Shift+Enter");
    assertThat(page.locator("#quote")).isFocused();

    page.navigate("/record");
    assertThat(page.locator("#source")).isFocused();
  }

  @Test
  void aVeryLongTextIsNotSentWhileItIsTypedAndIsSavedAllTheSame() {
    Page page = demo.open("/record?record=deal-ar-ru-orlan10e");
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            asked.add(request.url());
          }
        });
    page.locator("#analyst").fill("Ana");
    page.locator("#sourceText").fill("A long text. ".repeat(50_000));
    page.locator("#sourceTitle").fill("A long paper");
    page.locator("#type").selectOption("NEGOTIATION_STEP");
    assertThat(page.locator("#sourceText-long")).isVisible();
    page.waitForTimeout(1500);
    assertThat(asked).isEmpty();

    page.locator("#when").fill("3 April 2021");
    page.locator("#when").press("Control+Enter");

    assertThat(page.locator("#developments").locator("..")).containsText("3 April 2021");
  }

  @Test
  void aServiceThatDoesNotAnswerIsSaidOnTheFormUntilItDoes() {
    var reader = demo.reader();
    Page page = DemoInBrowser.open(reader, "/record");
    List<String> complaints = new ArrayList<>();
    page.onPageError(complaints::add);
    reader.setOffline(true);
    page.locator("#record").pressSequentially("orlan");
    assertThat(page.locator("#news .lost")).containsText("does not answer");
    page.locator("#source").fill("faure-2021");
    page.locator("#source").blur();
    page.waitForTimeout(1000);
    assertThat(complaints).isEmpty();
    assertThat(page.locator("#news .lost")).hasCount(1);

    reader.setOffline(false);
    page.locator("#record").press("ArrowDown");
    assertThat(page.locator(".finder [role=option]").first()).isVisible();
    assertThat(page.locator("#news .lost")).hasCount(0);
  }

  @Test
  void aNewRecordIsLikenedToThoseThereAre() {
    Page page = demo.open("/record");
    page.locator("#analyst").fill("Ana");
    page.locator("#new-record summary").click();
    page.locator("#title").fill("Rusia ofrece cazas a la Argentina");
    page.locator("#party0").fill("Rusia");
    page.locator("#party1").fill("Argentina");
    page.locator("#equipment0").fill("MiG-35");
    page.locator("#quantity0").fill("al menos 6");
    page.locator("#type").selectOption("OFFER_MADE");
    page.locator("#when").fill("a principios de 2022");
    page.locator("#when").blur();

    assertThat(page.locator("#record-similar")).containsText("10 MiG-35 and 2 MiG-35D");
    assertThat(page.locator("#when-reading")).containsText("2022-37");
    assertThat(page.locator("#preview .stage")).hasText("Offered");
    page.getByRole(AriaRole.BUTTON, named("Save and next")).click();

    assertThat(page.locator(".recorded")).containsText("Rusia ofrece cazas a la Argentina");
    assertThat(page.locator("#record"))
        .hasValue(java.util.regex.Pattern.compile("deal-rusia-ofrece-.*"));
    assertThat(page.locator("#type")).hasValue("");
    page.locator(".recorded a").click();
    assertThat(page.locator(".facts")).containsText("at least 6 MiG-35");
  }

  @Test
  void whatOneRecordsAppearsInAnothersWindow() {
    Page page = demo.open("/record?record=deal-ar-ru-orlan10e");
    Page window = demo.open("/records/deal-ar-ru-orlan10e");
    assertThat(window.locator("#live")).hasClass(java.util.regex.Pattern.compile("\\bon\\b"));

    page.locator("#analyst").fill("Ana");
    page.locator("#type").selectOption("OFFER_DISCUSSED");
    page.locator("#when").fill("June 2021");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(window.locator("#news")).containsText("Ana");
    assertThat(window.locator("#developments").locator("..")).containsText("Offer discussed");
  }

  @Test
  void theFormWorksWithoutScripts() {
    Page page = demo.open(Chromium.options().setJavaScriptEnabled(false), "/record");
    page.locator("#analyst").fill("Bea");
    page.locator("#record").fill("orlan");
    page.getByRole(AriaRole.BUTTON, named("Check")).click();
    assertThat(page.locator("#record-known")).containsText("deal-ar-ru-orlan10e");

    page.locator("#record").fill("deal-ar-ru-orlan10e");
    page.locator("#type").selectOption("NEGOTIATION_STEP");
    page.locator("#when").fill("antes de julio de 2021");
    page.getByRole(AriaRole.BUTTON, named("Check")).click();
    assertThat(page.locator("#preview")).containsText("Under negotiation");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(page.locator(".development").last()).containsText("Negotiation step");
  }

  @Test
  void aQuoteThatIsNotInTheTextIsRefusedAndHostileWordsStayWords() {
    Page page = demo.open("/record?record=deal-ar-ru-orlan10e");
    page.locator("#analyst").fill("Ana");
    page.locator("#sourceTitle").fill("<script>alert(1)</script>");
    page.locator("#sourceText").fill("One <b>sentence</b> \u202e only.");
    page.locator("#quote").fill("another sentence");
    page.locator("#type").selectOption("OFFER_MADE");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.locator("#quote-wrong")).isVisible();
    assertThat(page.locator("#sourceTitle")).hasValue("<script>alert(1)</script>");

    page.locator("#sourceUrl").fill("javascript:alert(2)");
    page.locator("#quote").fill("<b>sentence</b>");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.locator("#sourceUrl-wrong")).isVisible();
    page.locator("#sourceUrl").fill("");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(page.locator(".development blockquote").last()).hasText("<b>sentence</b>");
  }

  @Test
  void theKeysAreListedAndLeadToPages() {
    Page page = demo.open("/board");
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    page.keyboard().press("n");

    assertThat(page.getByRole(AriaRole.HEADING, named("Record what a source says"))).isVisible();
  }

  @Test
  void aFormThatIsSentTwiceIsRecordedOnce() {
    String form =
        "do=save&form=11111111-2222-3333-4444-555555555555&analyst=Ana&type=OFFER_MADE"
            + "&record=deal-ar-ru-orlan10e&when=2016";
    for (int i = 0; i < 2; i++) {
      var reply =
          demo.tracker()
              .send(
                  "POST",
                  "/record",
                  java.net.http.HttpRequest.BodyPublishers.ofString(form),
                  "Content-Type",
                  "application/x-www-form-urlencoded");
      assertThat(reply.status()).isEqualTo(303);
    }

    Demo.shown(demo.tracker());
    assertThat(
            demo.tracker()
                .get("/api/v1/records/deal-ar-ru-orlan10e")
                .json()
                .path("developments")
                .valueStream()
                .filter(each -> each.path("occurred").path("edtf").asString("").equals("2016")))
        .hasSize(1);
  }

  @Test
  void aPageOfAnotherOriginRecordsNothing() {
    var reply =
        demo.tracker()
            .send(
                "POST",
                "/record",
                java.net.http.HttpRequest.BodyPublishers.ofString("do=save&analyst=Eve"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://elsewhere.example");

    assertThat(reply.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aFormIsAccessibleLightAndDark(String path) {
    Page page = demo.open(path);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      assertThat(Axe.violations(page, scheme)).as("%s, %s", path, scheme).isEmpty();
    }
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void aFormFitsAPhoneAndBreaksNoPolicy(String path) {
    Page page = demo.reader(DemoInBrowser.phone()).newPage();
    List<String> complaints = DemoInBrowser.complaintsOf(page);
    page.navigate(path);

    assertThat(DemoInBrowser.excess(page)).isEqualTo(0);
    assertThat(complaints).isEmpty();
  }
}
