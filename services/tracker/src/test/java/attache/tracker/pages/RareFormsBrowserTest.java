package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that need something to have happened before, in a real browser. */
class RareFormsBrowserTest {
  private static final String MEXICO = "/records/deal-mx-ru-helicopters-2020";
  private static final String ORLAN = "/records/deal-ar-ru-orlan10e";

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  private static String dispute;

  @BeforeAll
  static void record() {
    RunningTracker tracker = demo.tracker();
    did(MEXICO + "/developments/e1/disputes", "{\"reason\": \"Another paper denies it.\"}");
    for (String twin : List.of("deal-twin-one", "deal-twin-two")) {
      did(
          "/records",
          "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"Told twice\"}".formatted(twin));
      did(ORLAN + "/merge", "{\"from\": \"%s\", \"reason\": \"The same.\"}".formatted(twin));
    }
    for (String id : List.of("mine", "handed-in")) {
      did(
          ORLAN + "/developments",
          "{\"id\": \"%s\", \"type\": \"OFFER_DISCUSSED\", \"draft\": true}".formatted(id));
    }
    did(ORLAN + "/developments/handed-in/submission", "{}");
    Demo.shown(tracker);
    dispute = tracker.get("/api/v1" + MEXICO).json().at("/developments/0/disputes/0/id").asString();
  }

  private static void did(String path, String body) {
    Reply reply = demo.tracker().post("/api/v1" + path, body, "Attache-Actor", "ana");
    assertThat(reply.status()).as(reply.text()).isLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MEXICO,
        MEXICO + "/acts/resolve?development=e1&other=DISPUTE",
        MEXICO + "/acts/unlink?other=LINK",
        ORLAN,
        ORLAN + "/acts/unmerge",
        ORLAN + "/acts/approve?development=handed-in",
        ORLAN + "/acts/reject?development=handed-in",
        ORLAN + "/acts/submit?development=mine",
        ORLAN + "/acts/discard?development=mine",
        "/review",
        "/review?record=deal-ar-ru-orlan10e"
      })
  void aFormIsAccessibleInBothLanguagesLightAndDark(String path) {
    String link = demo.tracker().get("/api/v1" + MEXICO).json().at("/links/0/id").asString();
    String address = path.replace("DISPUTE", dispute).replace("LINK", link);
    for (String locale : List.of("en-GB", "es-AR")) {
      Page page = demo.open(DemoInBrowser.phone().setLocale(locale), address);
      assertThat(page.locator(".problem").count()).as(address).isZero();
      isAccessible(page, locale + " " + path);
    }
  }

  @Test
  void whatBecameOfACatalogueIsAccessibleInBothLanguagesLightAndDark() {
    for (String locale : List.of("en-GB", "es-AR")) {
      Page page = demo.open(DemoInBrowser.phone().setLocale(locale), "/load");
      page.locator("#catalogue")
          .fill(
              """
              {"id": "deal-load-1", "class": "DEAL", "kind": "PURCHASE", "title": "Loaded"}
              {"id": "deal-load-2", "class": "BOAT", "colour": "red"}
              {"id": "deal-load-3", "class": "DEAL", "title": "T", "events": [{"type": "OFFER_MADE", "edtf": "20210505"}]}
              not JSON at all
              {"id": "deal-mx-ru-helicopters-2020", "class": "DEAL", "title": "Changed"}
              """);
      page.locator("button[value=check]").click();
      page.locator(".results").waitFor();

      assertThat(page.locator(".results tbody tr").count()).isEqualTo(5);
      isAccessible(page, locale);
      page.locator("button[value=check]").click();
    }
  }

  private static void isAccessible(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      assertThat(Axe.violations(page, scheme)).as("%s, %s", name, scheme).isEmpty();
    }
    assertThat(DemoInBrowser.excess(page)).as(name).isEqualTo(0);
  }
}
