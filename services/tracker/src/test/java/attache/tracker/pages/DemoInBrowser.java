package attache.tracker.pages;

import attache.tracker.RunningTracker;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The service with the demo catalogue, one for a test class, and before it the one browser of all
 * tests. Whoever reads has a browser without a past; it is closed after each test.
 */
final class DemoInBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private final List<BrowserContext> readers = new ArrayList<>();
  private @Nullable Chromium chromium;
  private @Nullable RunningTracker tracker;

  @Override
  public void beforeAll(ExtensionContext test) {
    chromium =
        test.getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(Chromium.class, _ -> Chromium.launch(), Chromium.class);
    tracker = Demo.start();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    readers.forEach(BrowserContext::close);
    readers.clear();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (tracker != null) {
      tracker.close();
    }
  }

  RunningTracker tracker() {
    return Objects.requireNonNull(tracker);
  }

  BrowserContext reader() {
    return reader(Chromium.options());
  }

  /** Addresses without a host are the service's. */
  BrowserContext reader(Browser.NewContextOptions options) {
    options.setBaseURL(tracker().uri("/").toString());
    BrowserContext reader = Objects.requireNonNull(chromium).reader(options);
    readers.add(reader);
    return reader;
  }

  /** A browser that keeps what it knows in a folder. */
  BrowserContext keeping(Path folder) {
    return Objects.requireNonNull(chromium).keeping(folder);
  }

  /** As a new reader. */
  Page open(String path) {
    return open(reader(), path);
  }

  Page open(Browser.NewContextOptions options, String path) {
    return open(reader(options), path);
  }

  static Page open(BrowserContext reader, String path) {
    Page page = reader.newPage();
    page.navigate(path);
    return page;
  }

  /** What a page wanted of other hosts, and whatever its browser called an error. */
  List<String> complaintsAbout(String path) {
    Page page = reader().newPage();
    List<String> complaints = complaintsOf(page);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(tracker().uri("/").toString())) {
            complaints.add(request.url());
          }
        });
    page.navigate(path);
    PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
    return complaints;
  }

  /** A list that grows while the page is used. */
  static List<String> complaintsOf(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return complaints;
  }

  static Browser.NewContextOptions phone() {
    return Chromium.options().setViewportSize(360, 740);
  }

  /** How far a page reaches beyond its window, in pixels. */
  static Object excess(Page page) {
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** For what has exactly this name to whoever listens to a page. */
  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
