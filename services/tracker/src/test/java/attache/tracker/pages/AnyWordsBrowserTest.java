package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources write words without end. */
class AnyWordsBrowserTest {
  private static final String ENDLESS = "Beschaffungsrahmenvertrag".repeat(12);

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  @BeforeAll
  static void record() {
    record("deal-endless", ENDLESS);
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
}
