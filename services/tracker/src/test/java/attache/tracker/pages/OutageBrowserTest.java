package attache.tracker.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people see while the database is away, in a real browser. */
class OutageBrowserTest {
  private static final String CATALOGUE =
      "{\"id\": \"deal-x\", \"class\": \"DEAL\", \"title\": \"X\"}";

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  private static void isAccessible(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      assertThat(Axe.violations(page, scheme)).as("%s, %s", name, scheme).isEmpty();
    }
    assertThat(DemoInBrowser.excess(page)).as(name).isEqualTo(0);
  }

  @Test
  void thePagesOfAnOutageAreAccessibleAndKeepWhatWasTyped() throws SQLException {
    // given
    try (var elsewhere = TestDatabase.empty();
        Connection keeper = elsewhere.dataSource().getConnection()) {
      for (String language : List.of("en-GB", "es-AR")) {
        var reader = demo.reader(DemoInBrowser.phone().setLocale(language));
        Page act =
            DemoInBrowser.open(
                reader, "/records/deal-ar-ru-mig35-request/acts/retract?development=e1");
        act.locator("#analyst").fill("Ana");
        act.locator("#reason").fill("A reason worth keeping");
        Page form = DemoInBrowser.open(reader, "/record?record=deal-ar-ru-mig35-request");
        form.locator("#analyst").fill("Ana");
        form.locator("#type").selectOption("OFFER_MADE");
        form.locator("#when").fill("2021");
        Page load = DemoInBrowser.open(reader, "/load");
        load.locator("#analyst").fill("Ana");
        load.locator("#catalogue").fill(CATALOGUE);

        // when
        Outage.of(keeper, demo.tracker().database(), true);
        act.locator("button[value=save]").click();
        form.locator("button[value=save]:visible").click();
        load.locator("button[value=check]").click();
        Page board = DemoInBrowser.open(reader, "/board");

        // then
        assertThat(act.locator(".kept")).containsText("A reason worth keeping");
        assertThat(form.locator("#wrongs")).isVisible();
        assertThat(form.locator("#when")).hasValue("2021");
        load.locator("#wrongs").waitFor();
        assertThat(load.locator("#catalogue")).hasValue(CATALOGUE);
        assertThat(board.locator(".problem")).isVisible();
        isAccessible(act, language + " act");
        isAccessible(form, language + " form");
        isAccessible(load, language + " load");
        isAccessible(board, language + " board");
        Outage.of(keeper, demo.tracker().database(), false);
        Demo.shown(demo.tracker());
      }
    }
  }
}
