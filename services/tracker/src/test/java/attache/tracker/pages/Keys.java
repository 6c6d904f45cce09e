package attache.tracker.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Presses keys and counts them; what is pasted counts as one. */
final class Keys {
  /** More than any page has places for the focus. */
  private static final int PLACES = 400;

  private final Page page;
  private int pressed;

  Keys(Page page) {
    this.page = page;
  }

  int pressed() {
    return pressed;
  }

  Keys press(String key, int times) {
    for (int i = 0; i < times; i++) {
      page.keyboard().press(key);
      pressed++;
    }
    return this;
  }

  Keys press(String key) {
    return press(key, 1);
  }

  Keys type(String text) {
    page.keyboard().type(text);
    pressed += text.length();
    return this;
  }

  Keys paste(String text) {
    page.keyboard().insertText(text);
    pressed++;
    return this;
  }

  /** Tabs on until the field of that id has the focus. */
  Keys tabTo(String id) {
    return to("#" + id);
  }

  Keys to(String place) {
    return to(page.locator(place).first());
  }

  /** Tabs on until it has the focus, which only a person's keys give it. */
  Keys to(Locator place) {
    return walk(place, "Tab");
  }

  /** The same the other way round. */
  Keys back(String place) {
    return walk(page.locator(place).first(), "Shift+Tab");
  }

  private Keys walk(Locator place, String key) {
    place.waitFor();
    for (int i = 0; i < PLACES; i++) {
      if ((boolean) place.evaluate("each => each === document.activeElement")) {
        return this;
      }
      press(key);
    }
    throw new AssertionError("no key leads to " + place);
  }
}
