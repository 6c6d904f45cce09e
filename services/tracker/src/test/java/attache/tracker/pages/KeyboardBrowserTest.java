package attache.tracker.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every task by the keyboard alone, from the page it begins on: no pointer, and no focus given. */
class KeyboardBrowserTest {
  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  private static Locator development(Page page, String words) {
    return page.locator(".development", new Page.LocatorOptions().setHasText(words)).first();
  }

  private static Locator act(Locator place, String slug) {
    return place.locator("a[href*='/acts/" + slug + "']").first();
  }

  @Test
  void aDevelopmentIsCorrectedGradedBorneOutAndRetracted() {
    Page page = demo.open("/records/deal-mx-ru-helicopters-2020");
    Keys keys = new Keys(page);

    keys.to(act(page.locator("#d-e1"), "correct")).press("Enter");
    keys.to("#analyst").type("Ana").to("#when").press("Control+a").type("March 2020");
    keys.to("#reason").type("The minister spoke in March.").press("Control+Enter");
    assertThat(page.locator("#d-e1")).containsText("March 2020");

    keys.to(act(page.locator("#d-e1"), "grade")).press("Enter");
    keys.to("#reliability").type("B").to("#credibility").type("2");
    keys.to("#reason").type("A paper of record.").press("Control+Enter");
    assertThat(page.locator("#d-e1 .citations")).containsText("B2");

    keys.to(act(page.locator("#d-e1"), "evidence")).press("Enter");
    keys.to("#source").type("rf5-2022");
    assertThat(page.locator(".finder [role=option]").first()).isVisible();
    keys.press("Enter").to("#line").type("20");
    keys.to("#reason").type("It says the same.").press("Control+Enter");
    assertThat(page.locator("#d-e1 .citations")).containsText("line 20");

    keys.to(act(page.locator("#d-e1"), "retract")).press("Enter");
    keys.to("#reason").type("Another batch was meant.").press("Control+Enter");
    assertThat(page.locator(".development.gone")).containsText("Another batch was meant.");
  }

  @Test
  void aDevelopmentIsDisputedAndTheDisputeSettled() {
    Page page = demo.open("/records/agr-antarctic-treaty-1959");
    Keys keys = new Keys(page);

    keys.to(act(development(page, "Expiry"), "dispute")).press("Enter");
    keys.to("#analyst").type("Ana").to("#field").type("D").to("#value").type("no expiry in 2048");
    keys.to("#from").type("its secretariat");
    keys.to("#reason").type("2048 is a review.").press("Control+Enter");
    assertThat(page.locator(".dispute")).containsText("that it happened: no expiry in 2048");

    keys.to(act(page.locator(".dispute"), "resolve")).press("Enter");
    keys.to("#reason").type("The secretariat is right.").press("Control+Enter");
    assertThat(page.locator(".dispute")).containsText("The secretariat is right.");
  }

  @Test
  void recordsAreLinkedAndParted() {
    Page page = demo.open("/records/deal-ar-ru-orlan10e");
    Keys keys = new Keys(page);

    keys.to(act(page.locator(".head"), "link")).press("Enter");
    keys.to("#analyst").type("Ana").to("#rel").type("Fol").to("#to").type("deal-ar-ru-mi171e-2010");
    assertThat(page.locator(".finder [role=option]").first()).isVisible();
    keys.press("Enter").to("#reason").type("One after the other.").press("Control+Enter");
    Locator link = page.locator("a[href$='/acts/unlink?other=follows-deal-ar-ru-mi171e-2010']");
    assertThat(link).isVisible();

    keys.to(link).press("Enter");
    keys.to("#reason").type("They have nothing to do with each other.").press("Control+Enter");
    assertThat(page.locator("#developments")).isVisible();
    assertThat(link).hasCount(0);
  }

  @Test
  void recordsAreMergedAndTheMergerUndone() {
    demo.tracker()
        .post(
            "/api/v1/records",
            """
            {"id": "deal-twin", "class": "DEAL", "title": "Offer of Orlan drones told twice"}
            """);
    Demo.shown(demo.tracker());
    Page page = demo.open("/records/deal-ar-ru-orlan10e");
    Keys keys = new Keys(page);

    keys.to(act(page.locator(".head"), "merge")).press("Enter");
    keys.to("#analyst").type("Ana").to("#to").type("deal-twin");
    assertThat(page.locator(".finder [role=option]").first()).isVisible();
    keys.press("Enter").to("#reason").type("The same offer.").press("Control+Enter");
    assertThat(page.locator(".head")).containsText("told twice");

    keys.to(act(page.locator(".head"), "unmerge")).press("Enter");
    keys.to("#reason").type("Two offers after all.").press("Control+Enter");
    assertThat(page.locator("#history").locator("..")).containsText("Merger undone");
  }

  @Test
  void draftsAreSentBackAndApprovedByAnotherPerson() {
    for (String type : new String[] {"Entered", "Denounced"}) {
      Page page = demo.open("/record?record=agr-ar-ru-space-2019");
      Keys keys = new Keys(page);
      keys.to("#analyst").type("Ana").to("#type").type(type).to("#when").type("2022");
      keys.to("[name=review]").press("Space").press("Control+Enter");
      assertThat(page.locator("#developments")).isVisible();
    }
    Page reviewer = demo.open("/");
    Keys keys = new Keys(reviewer);

    keys.to(reviewer.locator(".nav a[href='/record']")).press("Enter");
    keys.to(reviewer.locator(".acts a[href='/review']")).press("Enter");
    keys.to(act(reviewer.locator(".judged"), "reject")).press("Enter");
    keys.to("#analyst").type("Bea").to("#reason").type("No source.").press("Control+Enter");
    assertThat(reviewer.locator(".flag")).containsText("No source.");

    keys.to("a[href='/review']").press("Enter");
    keys.to(act(reviewer.locator(".judged"), "approve")).press("Enter");
    keys.to("#reason").type("I read it too.").press("Control+Enter");
    assertThat(reviewer).hasURL(Pattern.compile("/review\\?record="));
    reviewer.navigate("/review");
    assertThat(reviewer.locator(".empty")).hasText("Nothing waits.");
  }

  @Test
  void aCatalogueIsTriedAndImported() {
    Page page = demo.open("/record");
    Keys keys = new Keys(page);

    keys.to(page.locator(".acts a[href='/load']")).press("Enter");
    keys.to("#analyst").type("Ana").to("#catalogue");
    keys.paste(
        "{\"id\": \"deal-typed\", \"class\": \"DEAL\", \"kind\": \"PURCHASE\", \"title\":"
            + " \"Typed\"}");
    keys.to("button[value=check]").press("Enter");
    assertThat(page.locator(".results tbody tr")).containsText("new");
    assertThat(page.locator("#result")).isFocused();

    keys.back("button[value=save]").press("Enter");
    assertThat(page.locator(".results tbody a")).hasText("deal-typed");
    Demo.shown(demo.tracker());
    keys.to(".results tbody a").press("Enter");
    assertThat(page.locator("h1")).hasText("Typed");
  }

  @Test
  void aSearchIsSavedFollowedAndRemoved() {
    Page page = demo.open("/search?q=helicopters");
    Keys keys = new Keys(page);

    keys.to("#saved [name=name]").type("Rotors").press("Enter");
    assertThat(page.locator("#saved li a")).hasText("Rotors");
    page.navigate("/search");
    keys.to("#saved li a").press("Enter");
    assertThat(page).hasURL(Pattern.compile("q=helicopters"));
    keys.to("#saved li button").press("Enter");
    assertThat(page.locator("#saved .empty")).isVisible();
    assertThat(page.locator("#saved [name=name]")).isFocused();
  }

  @Test
  void filtersAndFacetsKeepTheFocus() {
    Page page = demo.open("/search");
    Keys keys = new Keys(page);

    keys.to(".filters [name=recipient]").press("ArrowDown");
    assertThat(page).hasURL(Pattern.compile("recipient="));
    String first = page.url();
    answered(page);
    assertThat(page.locator("#filter-recipient")).isFocused();
    keys.press("ArrowDown");
    assertThat(page).not().hasURL(first);
    answered(page);
    assertThat(page.locator("#filter-recipient")).isFocused();
    keys.press("Home");
    assertThat(page).not().hasURL(Pattern.compile("recipient=\\w"));
    assertThat(page.locator("#filter-recipient [selected]")).hasCount(0);

    keys.to("#filter-q").type("helicopters").press("Tab");
    assertThat(page).hasURL(Pattern.compile("q=helicopters"));
    assertThat(page.locator("#filter-sort")).isFocused();

    keys.to("#facet-class-DEAL").press("Enter");
    assertThat(page.locator("#facet-class-DEAL")).hasAttribute("aria-current", "true");
    assertThat(page.locator("#facet-class-DEAL")).isFocused();
  }

  /** The page that is there is that of what was chosen. */
  private static void answered(Page page) {
    page.waitForFunction(
        "() => document.querySelector('#filter-recipient').selectedOptions[0].defaultSelected");
  }

  @Test
  void singleKeysKeepTheClocks() {
    Page page = demo.open("/search?asOf=2020-12-15&knownAt=2200-01-01T00:00:00Z");

    new Keys(page).press("b");

    assertThat(page).hasURL(Pattern.compile("/board\\?.*asOf=2020-12-15"));
    assertThat(page).hasURL(Pattern.compile("knownAt="));
  }

  @Test
  void aRecordIsReplayedAndVerified() {
    Page page = demo.open("/records/deal-mx-ru-helicopters-2020");
    Keys keys = new Keys(page);

    keys.to("a[href*='/replay']").press("Enter");
    keys.to("#slider").press("Home");
    assertThat(page.locator(".where")).containsText("Event 1 of");
    keys.press("ArrowRight");
    assertThat(page.locator(".where")).containsText("Event 2 of");
    keys.to("#check").press("Enter");
    assertThat(page.locator("#verify")).hasAttribute("data-verdict", "Good");
  }
}
