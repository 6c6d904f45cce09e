package attache.tracker.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What keeps people from using a page. */
final class Axe {

  /**
   * All of axe's rules, and the size of targets, which it leaves out by itself. Its library for
   * Playwright audits once more in a second page, for the sake of frames, and reports all that is
   * right with a page too: several times as slow.
   */
  private static final String VIOLATIONS =
      """
      async () => {
        const found = await axe.run(document,
            {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}});
        return found.violations.map(rule => rule.id + ': ' + rule.nodes.slice(0, 4)
          .map(node => node.html + ' ' + node.failureSummary).join('; '));
      }
      """;

  private static final String LIBRARY = library();

  private Axe() {}

  @SuppressWarnings("unchecked")
  static List<String> violations(Page page) {
    page.evaluate(LIBRARY);
    return (List<String>) page.evaluate(VIOLATIONS);
  }

  /** The same page, to whoever likes it light and to whoever likes it dark. */
  static List<String> violations(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return violations(page);
  }

  private static String library() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
