package attache.tracker.pages;

import static attache.tracker.pages.DemoInBrowser.named;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens on the way: foreign scripts, second windows, the back button, a nervous finger. */
class AnalystsDayBrowserTest {
  /** A tab, marks of direction, a combining accent, and a quote that runs over a line's end. */
  private static final String ARTICLE =
      """
      ТАСС,\t5 мая.
      \u200fИсточник сказал: \u00abАргенти\u0301на просит
      Россию\u00a0предложить \u201c12 МиГ-35\u201d\u00bb.
      Конец.""";

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  private static long developments(String record) {
    return demo.tracker().get("/api/v1/records/" + record).json().path("developments").size();
  }

  @Test
  void aRussianSourceIsQuotedAsItStandsByKeyboardAlone() {
    Page page = demo.open("/record");
    Keys keys = new Keys(page);

    keys.to("#analyst").type("Аня").to("#sourceTitle").paste("Аргентина просит МиГ-35");
    keys.to("#sourceText").paste(ARTICLE);
    keys.press("ArrowUp", 2).press("Home").press("Shift+ArrowDown").press("Shift+End");
    keys.press("Alt+q");
    assertThat(page.locator("#quote")).hasValue(Pattern.compile("Аргенти\u0301на просит\nРоссию"));
    keys.to("#new-record > summary").press("Enter");
    keys.to("#title").paste("Аргентина просит 12 истребителей");
    keys.to("#party0").type("Россия").to("#party1").type("Аргентина");
    keys.to("#type").type("Quote").to("#when").type("5 May 2021").press("Tab");
    assertThat(page.locator("#preview")).containsText("Quote requested");
    keys.press("Control+Enter");

    assertThat(page).hasURL(Pattern.compile("/records/deal-argentina-prosit-12-istrebiteley-"));
    assertThat(page.locator("h1")).hasText("Аргентина просит 12 истребителей");
    assertThat(page.locator(".development blockquote")).containsText("МиГ-35");
    assertThat(page.locator("#history").locator("..")).containsText("Аня");
    assertThat(page.locator(".facts")).containsText("Argentina");
  }

  @Test
  void aQuoteTypedOffThePageMayHaveOtherQuotesAndSpaces() {
    Page page = demo.open("/record?record=deal-ar-ru-orlan10e");
    page.locator("#analyst").fill("Ana");
    page.locator("#sourceTitle").fill("Typed off");
    page.locator("#sourceText").fill(ARTICLE);
    page.locator("#quote").fill("просит Россию предложить \"12 МиГ-35\"");
    page.locator("#type").selectOption("OFFER_DISCUSSED");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(page.locator("#developments")).isVisible();
    assertThat(page.locator(".development blockquote").last()).containsText("МиГ-35");
  }

  @Test
  void aNervousFingerSavesOnceAndTheWayBackLeadsToAnEmptyForm() {
    long before = developments("deal-mx-ru-helicopters-2020");
    Page page = demo.open("/record?record=deal-mx-ru-helicopters-2020");
    page.locator("#analyst").fill("Ana");
    page.locator("#type").selectOption("OFFER_DISCUSSED");
    page.locator("#when").fill("2018");
    page.reload();
    assertThat(page.locator("#when")).hasValue("2018");
    page.locator("#analyst").fill("Ana");
    page.getByRole(AriaRole.BUTTON, named("Save")).dblclick();

    assertThat(page).hasURL(Pattern.compile("#developments$"));
    Demo.shown(demo.tracker());
    assertThat(developments("deal-mx-ru-helicopters-2020")).isEqualTo(before + 1);

    page.goBack();
    page.reload();
    assertThat(page.locator("#when")).hasValue("");
    assertThat(page.locator(".restored")).hasCount(0);
  }

  @Test
  void twoWindowsOnOneDevelopmentAreToldOfEachOther() {
    BrowserContext analyst = demo.reader();
    String form = "/records/deal-ar-ru-orlan10e/acts/correct?development=e1";
    Page one = DemoInBrowser.open(analyst, form);
    Page other = DemoInBrowser.open(analyst, form);
    one.locator("#analyst").fill("Ana");
    one.locator("#when").fill("2016");
    one.locator("#reason").fill("The first window.");
    other.locator("#analyst").fill("Ana");
    other.locator("#detail-place").fill("Lima");
    other.locator("#reason").fill("The second window.");

    one.locator("button[value=save]").click();
    assertThat(one.locator("#d-e1")).containsText("2016");
    other.locator("button[value=save]").click();
    assertThat(other.locator("#wrongs")).containsText("meanwhile");
    assertThat(other.locator("#reason")).hasValue("The second window.");
    other.locator("button[value=save]").click();

    assertThat(other.locator("#d-e1")).containsText("Lima");
    assertThat(other.locator("#d-e1")).containsText("2016");
  }

  @Test
  void anotherTimeZoneChangesNoDay() {
    for (String zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
      Page page =
          demo.open(
              Chromium.options().setTimezoneId(zone), "/record?record=deal-ar-ru-mig35-request");
      page.locator("#when").fill("31 December 2020");
      page.locator("#when").blur();

      assertThat(page.locator("#when-reading code")).hasText("2020-12-31");
    }
  }
}
