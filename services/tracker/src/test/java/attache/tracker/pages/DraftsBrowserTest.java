package attache.tracker.pages;

import static attache.tracker.pages.DemoInBrowser.named;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is half filled in is there again, whatever happened to the page. */
class DraftsBrowserTest {
  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  /** Leaves the page as somebody does who closes the window, and comes back. */
  private static Page again(Page page, String kept) {
    page.waitForFunction(
        "kept => Object.keys(localStorage).some(key => localStorage[key].includes(kept))", kept);
    page.close(new Page.CloseOptions().setRunBeforeUnload(false));
    Page again = page.context().newPage();
    again.navigate(page.url().replaceFirst("#.*", ""));
    assertThat(again.locator(".restored")).isVisible();
    return again;
  }

  @Test
  void aDraftOfANewRecordComesBackWithAllItsRows() {
    // given
    Page page = demo.open("/record");
    page.locator("#new-record > summary").click();
    page.locator("#title").fill("Fighters for many");
    for (int row = 0; row < 5; row++) {
      if (row > 2) {
        page.getByRole(AriaRole.BUTTON, named("Another party")).click();
      }
      page.locator("#party" + row).fill("Buyer " + row);
    }
    page.locator("#equipment2").fill("MiG-35");
    page.getByRole(AriaRole.BUTTON, named("Another line of equipment")).click();
    page.locator("#quantity3").fill("about 6");
    page.locator("#amount0").fill("5");
    page.getByRole(AriaRole.BUTTON, named("Another amount")).click();
    page.locator("#amountStated1").fill("ten million");
    page.locator("#inferred1").check();

    // when
    Page again = again(page, "ten million");

    // then
    assertThat(again.locator("#title")).hasValue("Fighters for many");
    for (int row = 0; row < 5; row++) {
      assertThat(again.locator("#party" + row)).hasValue("Buyer " + row);
    }
    assertThat(again.locator("#quantity3")).hasValue("about 6");
    assertThat(again.locator("#amountStated1")).hasValue("ten million");
    assertThat(again.locator("#inferred1")).isChecked();
    again.locator("#requirement").pressSequentially("fighter");
    assertThat(again.locator("#new-record .finder [role=option]").first()).isVisible();
  }

  @Test
  void aDraftOfACorrectionComesBackWithAllItsRows() {
    // given
    Page page = demo.open("/records/deal-ar-ru-mi171e-2010/acts/revise");
    for (int row = 4; row < 7; row++) {
      page.locator("#parties-" + row + "-name").fill("Agent " + row);
      page.getByRole(AriaRole.BUTTON, named("Check")).click();
    }
    page.locator("#parties-0-gone").check();
    page.locator("summary", new Page.LocatorOptions().setHasText("Sources")).click();
    page.locator("#sources-1-document").fill("faure-2021");
    page.locator("#sources-1-line").fill("77");

    // when
    Page again = again(page, "\"77\"");

    // then
    for (int row = 4; row < 7; row++) {
      assertThat(again.locator("#parties-" + row + "-name")).hasValue("Agent " + row);
    }
    assertThat(again.locator("#parties-0-gone")).isChecked();
    assertThat(again.locator("#sources-1-line")).hasValue("77");
  }

  @Test
  void aDraftOfACorrectionHasTheRowsItWasWrittenOver() {
    // given
    Page page = demo.open("/records/deal-ar-ru-orlan10e/acts/revise");
    page.locator("#notes").fill("Half a note");
    page.locator("#notes").blur();
    String parties =
        demo.tracker().get("/api/v1/records/deal-ar-ru-orlan10e").json().path("parties").toString();

    // when
    demo.tracker()
        .post(
            "/api/v1/records/deal-ar-ru-orlan10e/corrections",
            """
            {"parties": %s, "reason": "One more."}
            """
                .formatted(
                    parties.replaceFirst(
                        "]$",
                        ",{\"type\":\"ORGANISATION\",\"name\":\"Late\",\"role\":\"PARTY\"}]")));
    Demo.shown(demo.tracker());
    Page again = again(page, "Half a note");

    // then
    assertThat(again.locator("#notes")).hasValue("Half a note");
    assertThat(again.locator("[id^=parties-][id$=-name]").last()).hasValue("");
    assertThat(again.locator("[value=Late]")).hasCount(0);
  }

  @Test
  void whatIsHalfFilledInOutlivesTheBrowsersPage() {
    Page page = demo.open("/record");
    page.locator("#sourceTitle").fill("Half a story");
    page.locator("#when").fill("around 2019");
    page.locator("#when").blur();
    page.waitForFunction("localStorage.getItem('attache-draft:record') !== null");
    page.close(new Page.CloseOptions().setRunBeforeUnload(false));

    Page again = page.context().newPage();
    again.navigate("/record");

    assertThat(again.locator(".restored")).isVisible();
    assertThat(again.locator("#sourceTitle")).hasValue("Half a story");
    assertThat(again.locator("#when-reading")).containsText("2019~");
    again.getByRole(AriaRole.BUTTON, named("Start anew")).click();
    assertThat(again.locator("#sourceTitle")).hasValue("");
  }

  @Test
  void whatIsHalfFilledInOutlivesACrashOfTheBrowser(@TempDir Path profile) {
    String form = demo.tracker().uri("/record").toString();
    BrowserContext crashing = demo.keeping(profile);
    Page page = crashing.pages().getFirst();
    page.navigate(form);
    page.locator("#sourceTitle").fill("Before the crash");
    page.locator("#when").fill("around 2019");
    page.locator("#when").blur();
    page.waitForFunction(
        "() => Number(document.getElementById('entry').dataset.kept) =="
            + " localStorage.getItem('attache-draft:record').length");
    kill(profile);

    try (BrowserContext again = demo.keeping(profile)) {
      Page after = again.pages().getFirst();
      after.navigate(form);
      assertThat(after.locator(".restored")).isVisible();
      assertThat(after.locator("#sourceTitle")).hasValue("Before the crash");
      assertThat(after.locator("#when")).hasValue("around 2019");
    }
  }

  /** As a loss of power would: nothing is written any more, nothing is closed. */
  private static void kill(Path profile) {
    List<ProcessHandle> browser =
        ProcessHandle.allProcesses()
            .filter(each -> each.info().commandLine().orElse("").contains(profile.toString()))
            .toList();
    assertThat(browser).isNotEmpty();
    browser.forEach(ProcessHandle::destroyForcibly);
    browser.forEach(each -> each.onExit().join());
    profile.resolve("SingletonLock").toFile().delete();
  }
}
