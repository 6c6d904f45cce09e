package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources write words without end, and from right to left. */
class AnyWordsBrowserTest {
  private static final String ENDLESS = "Beschaffungsrahmenvertrag".repeat(12);
  private static final String ARABIC = "صفقة طائرات MiG-29 بين مصر وروسيا (2015)";

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  @BeforeAll
  static void record() {
    record("deal-endless", ENDLESS);
    record("deal-arabic", ARABIC);
    Demo.shown(demo.tracker());
  }

  private static void record(String id, String title) {
    demo.tracker()
        .post(
            "/api/v1/records",
            "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"%s\"}".formatted(id, title));
    demo.tracker()
        .post(
            "/api/v1/records/%s/developments".formatted(id),
            """
            {"id": "offer", "type": "OFFER_MADE", "occurred": {"edtf": "2013"}}
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/board",
        "/search?sort=-registered",
        "/records/deal-endless",
        "/records/deal-endless/replay",
        "/records/deal-endless/acts/dispute?development=offer",
        "/compare?thenAsOf=2010-01-01",
        "/review",
        "/audit/log"
      })
  void aTitleOfOneEndlessWordBreaksNoPage(String path) {
    Page page = demo.open(path);
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 800);

      assertThat(DemoInBrowser.excess(page)).as("%s at %s", path, width).isEqualTo(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/board",
        "/search?sort=-registered",
        "/records/deal-arabic",
        "/records/deal-arabic/replay",
        "/records/deal-arabic/acts/dispute?development=offer",
        "/audit/log"
      })
  void anArabicTitleIsReadFromRightToLeftOnAnEnglishPage(String path) {
    Page page = demo.open(path);

    assertThat((boolean) page.evaluate(FROM_THE_RIGHT, ARABIC)).as(path).isTrue();
  }

  @Test
  void whatIsTypedInArabicIsTypedFromTheRight() {
    Page page = demo.open("/records/deal-arabic/acts/dispute?development=offer");
    for (String name : new String[] {"value", "reason"}) {
      Locator field = page.locator("#" + name);
      assertThat(direction(field)).as(name).isEqualTo("ltr");

      field.fill(ARABIC);

      assertThat(direction(field)).as(name).isEqualTo("rtl");
    }
  }

  private static Object direction(Locator field) {
    return field.evaluate("each => getComputedStyle(each).direction");
  }

  /** Whether its first word stands to the right of its last wherever the title is shown. */
  private static final String FROM_THE_RIGHT =
      """
      title => {
        const last = title.indexOf(' (') + 2;
        const places = [];
        const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const at = texts.currentNode.data.indexOf(title);
          if (at >= 0) {
            const x = from => {
              const letters = document.createRange();
              letters.setStart(texts.currentNode, at + from);
              letters.setEnd(texts.currentNode, at + from + 1);
              return letters.getBoundingClientRect();
            };
            if (x(0).width) {
              places.push(x(0).top !== x(last).top || x(0).left > x(last).left);
            }
          }
        }
        return places.length > 0 && places.every(each => each);
      }
      """;
}
