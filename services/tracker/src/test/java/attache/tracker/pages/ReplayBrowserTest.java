package attache.tracker.pages;

import static attache.tracker.pages.DemoInBrowser.named;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What auditors come to do: play back what was recorded. */
class ReplayBrowserTest {
  private static final String MONROE = "/records/pol-us-monroe-2019/replay";

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  @BeforeAll
  static void start() {
    correct(demo.tracker());
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

  @Test
  void aCorrectionIsReplayedWithTheOneThingItChangedMarked() {
    Page page = demo.open("/records/pol-us-monroe-2019");
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
    Page page = demo.open(MONROE);
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
    Page page = demo.open(Chromium.options().setJavaScriptEnabled(false), "/replay?at=1");

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
    Page page = demo.open("/records/pol-us-monroe-2019/replay?step=1");

    assertThat(page.locator(".believed")).containsText("No development is recorded.");
    page.locator("#next").click();
    assertThat(page.locator(".believed .timeline tbody tr")).hasCount(1);
  }
}
