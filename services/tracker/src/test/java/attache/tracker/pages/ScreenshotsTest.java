package attache.tracker.pages;

import attache.tracker.RunningTracker;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Makes a picture of every page, light and dark, to be looked at; docs/screens.md says how. */
@EnabledIfSystemProperty(
    named = "screenshots",
    matches = ".+",
    disabledReason = "pictures are made on demand: -Dscreenshots=FOLDER")
class ScreenshotsTest {
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("overview", "/");
    PAGES.put("board", "/board");
    PAGES.put("board-agreements", "/board?class=AGREEMENT");
    PAGES.put("search", "/search?q=argentina&class=DEAL");
    PAGES.put("record", "/records/deal-ar-ru-mig35-request");
    PAGES.put("record-ambiguous", "/records/agr-ar-ru-space-2019?asOf=2020-12-15");
    PAGES.put("record-long", "/records/deal-ar-ru-mi171e-2010");
    PAGES.put("rivals", "/requirements/req-ar-wheeled-armour");
    PAGES.put("compare", "/compare?thenAsOf=2010-01-01&asOf=2021-01-31");
    PAGES.put(
        "compare-record",
        "/compare?record=agr-ar-ru-space-2019&thenAsOf=2020-12-31&asOf=2021-01-31");
    PAGES.put("countries", "/countries");
    PAGES.put("country", "/countries/RU");
    PAGES.put("equipment", "/equipment");
    PAGES.put("designation", "/equipment/MiG-35");
    PAGES.put("explore", "/explore");
    PAGES.put("flows", "/explore/flows");
    PAGES.put("map", "/explore/map");
    PAGES.put("years", "/explore/years");
    PAGES.put("replay", "/records/pol-us-monroe-2019/replay");
    PAGES.put("verify", "/records/pol-us-monroe-2019/replay#verify");
    PAGES.put("audit", "/audit#verify");
    PAGES.put("audit-visits", "/audit/visits");
    PAGES.put("audit-log", "/audit/log");
    PAGES.put("replay-log", "/replay?at=300");
    PAGES.put(
        "form",
        "/record?sourceUrl=https%3A%2F%2Fexample.org%2F2021%2F05%2Forlan"
            + "&sourceTitle=Talks+on+drones"
            + "&sourceText=Both+sides+met+in+May+to+talk+about+the+drones%2C+the+paper+says."
            + "&quote=Both+sides+met+in+May+to+talk+about+the+drones"
            + "&record=deal-ar-ru-orlan10e&type=NEGOTIATION_STEP&when=around+May+2021");
    PAGES.put("correct", "/records/deal-ar-ru-mig35-request/acts/correct?development=e1");
    PAGES.put("revise", "/records/deal-ar-ru-mi171e-2010/acts/revise");
    for (String act : List.of("retract", "dispute", "evidence", "grade")) {
      PAGES.put(act, "/records/deal-ar-ru-mig35-request/acts/" + act + "?development=e1");
    }
    PAGES.put("merge", "/records/deal-ar-ru-mig35-request/acts/merge");
    PAGES.put("link", "/records/deal-ar-ru-mig35-request/acts/link");
    PAGES.put("review", "/review");
    PAGES.put("load", "/load");
    PAGES.put("problem", "/records/nothing");
    PAGES.put("problem-date", "/board?asOf=tomorrow");
    PAGES.put("search-nothing", "/search?q=zeppelin");
    PAGES.put("explore-nothing", "/explore?asOf=1900-01-01");
    PAGES.put("flows-nothing", "/explore/flows?asOf=1900-01-01");
    PAGES.put("map-nothing", "/explore/map?asOf=1900-01-01");
    PAGES.put("years-nothing", "/explore/years?asOf=1900-01-01");
  }

  @Test
  void everyPageHasItsPictures() {
    Path folder = Path.of(System.getProperty("screenshots"));
    try (Chromium chromium = Chromium.launch();
        RunningTracker tracker = Demo.start()) {
      ReplayBrowserTest.correct(tracker);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        String look = scheme == ColorScheme.LIGHT ? "" : "-dark";
        shoot(chromium, tracker, folder.resolve("desk" + look), options(scheme, 1280, 900));
        shoot(
            chromium,
            tracker,
            folder.resolve("phone" + look),
            options(scheme, 390, 844).setLocale("es-AR"));
        shoot(chromium, tracker, folder.resolve("wall" + look), options(scheme, 2560, 1300));
      }
    }
  }

  private static Browser.NewContextOptions options(ColorScheme scheme, int width, int height) {
    return Chromium.options().setColorScheme(scheme).setViewportSize(width, height);
  }

  private static void shoot(
      Chromium chromium, RunningTracker tracker, Path folder, Browser.NewContextOptions options) {
    try (BrowserContext reader = chromium.reader(options)) {
      Page page = reader.newPage();
      String only = System.getProperty("screenshots.only", ".*");
      PAGES.forEach(
          (name, path) -> {
            if (!name.matches(only)) {
              return;
            }
            page.navigate("about:blank");
            page.navigate(tracker.uri(path).toString());
            if (path.endsWith("#verify")) {
              page.locator("[data-verdict]").waitFor();
            }
            if (name.equals("form")) {
              page.locator("[name=when]").dispatchEvent("change");
              page.locator("#preview .standing").waitFor();
            }
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(Boolean.getBoolean("screenshots.full") || name.equals("form"))
                    .setPath(folder.resolve(name + ".png")));
          });
    }
  }
}
