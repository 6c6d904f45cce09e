package attache.tracker.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What auditors come to do: play back what was recorded. */
class ReplayBrowserTest {
  private static final String MONROE = "/records/pol-us-monroe-2019/replay";

  private static RunningTracker tracker;
  private static Chromium chromium;

  private @Nullable BrowserContext context;

  @BeforeAll
  static void start() {
    chromium = Chromium.launch();
    tracker = Demo.start();
    correct(tracker);
  }

  /** The story of the catalogue that asks for a correction. */
  static void correct(RunningTracker tracker) {
    assertThat(
            tracker
                .post(
                    "/api/v1/records/pol-us-monroe-2019/developments/e1/corrections",
                    """
                    {"occurred": {"edtf": "2018-02", "basis": "STATED"},
                     "reason": "Bloomberg reported it on 6 February 2018.",
                     "evidence": [{"document": "bloomberg-2018", "url": "https://www.bloomberg.com/",
                       "quote": {"exact": "Last week, Rex Tillerson"}, "grading": "B2"}]}
                    """,
                    "Attache-Actor",
                    "ana")
                .status())
        .isEqualTo(201);
    Demo.shown(tracker);
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
    Page page = reader.newPage();
    page.navigate(tracker.uri(path).toString());
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void aCorrectionIsReplayedWithTheOneThingItChangedMarked() {
    Page page = open("/records/pol-us-monroe-2019");
    page.getByRole(AriaRole.LINK, named("Replay")).click();

    assertThat(page.locator("#event")).containsText("Development corrected");
    assertThat(page.locator("#differences tbody tr")).hasCount(1);
    assertThat(page.locator("#differences del")).hasText("2019");
    assertThat(page.locator("#differences ins")).hasText("February 2018");
    assertThat(page.locator(".believed .timeline tr.changed")).containsText("February 2018");
    assertThat(page.locator(".event .reason")).containsText("6 February 2018");
    assertThat(page.locator(".event .citation").first()).containsText("B2");

    page.getByRole(AriaRole.LINK, named("Previous")).click();

    assertThat(page.locator(".believed .timeline tbody tr")).containsText("2019");
    assertThat(page.locator("#event")).not().containsText("Development corrected");
    assertThat(page).hasURL(Pattern.compile(MONROE + "\\?at=\\d+$"));
  }

  @Test
  void keysStepAndPlay() {
    Page page = open(MONROE);
    assertThat(page.locator("#play")).isVisible();

    page.keyboard().press("Home");
    assertThat(page.locator(".where")).containsText("Event 1 of");
    assertThat(page.locator("#event")).containsText("Policy measure registered");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".where")).containsText("Event 2 of");
    assertThat(page.locator("#replay-said")).containsText("recorded by demo");

    page.keyboard().press("Space");
    assertThat(page.locator("#play")).hasText("Pause");
    assertThat(page.locator("#event")).containsText("Development corrected");
    assertThat(page.locator("#play")).hasText("Play");

    page.locator("#slider").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("#event")).not().containsText("Development corrected");
    assertThat(page.locator("#slider")).isFocused();
  }

  @Test
  void theLogIsSteppedThroughWithoutScriptsAndNarrowedDown() {
    context = chromium.reader(Chromium.options().setJavaScriptEnabled(false));
    Page page = context.newPage();
    page.navigate(tracker.uri("/replay?at=1").toString());

    page.getByRole(AriaRole.LINK, named("Next")).click();
    assertThat(page.locator(".where")).containsText("Position 2 of");
    page.locator("[name=go]").fill("40");
    page.locator("#jump").getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".where")).containsText("Position 40 of");

    page.locator("[name=actor]").fill("ana");
    page.getByRole(AriaRole.BUTTON, named("Apply")).click();
    assertThat(page.locator("[data-shown=actor]")).hasText("ana");
  }

  @Test
  void whatWasRecordedTogetherIsToldApart() {
    Page page = open("/records/pol-us-monroe-2019/replay?step=1");

    assertThat(page.locator(".believed")).containsText("No development is recorded.");
    page.locator("#next").click();
    assertThat(page.locator(".believed .timeline tbody tr")).hasCount(1);
  }
}
