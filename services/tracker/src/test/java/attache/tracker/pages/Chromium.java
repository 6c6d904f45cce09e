package attache.tracker.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium; tests that need it say so where there is none. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-background-networking");

  private final Path executable;
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    this.executable = executable;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  static Chromium launch() {
    Optional<Path> executable = find();
    assumeTrue(
        executable.isPresent(),
        "not tried: no Chromium was found; install the package chromium, or name one in"
            + " ATTACHE_CHROMIUM");
    return new Chromium(executable.orElseThrow());
  }

  private static Optional<Path> find() {
    String named = System.getenv("ATTACHE_CHROMIUM");
    String path = System.getenv("PATH");
    Stream<Path> places =
        Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(named == null ? Stream.of() : Stream.of(Path.of(named)), places)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A reader with an empty browser: no cookies, English, a desk's screen. */
  BrowserContext reader() {
    return reader(options());
  }

  BrowserContext reader(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(60_000);
    return context;
  }

  /** A browser of its own that keeps what it knows in a folder, as people's do. */
  BrowserContext keeping(Path folder) {
    return playwright
        .chromium()
        .launchPersistentContext(
            folder,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(executable)
                .setLocale("en-GB")
                .setArgs(ARGUMENTS));
  }

  static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 1000);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
