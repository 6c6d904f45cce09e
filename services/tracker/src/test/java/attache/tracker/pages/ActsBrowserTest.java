package attache.tracker.pages;

import static attache.tracker.pages.DemoInBrowser.named;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What analysts do with what is recorded, done in a real browser. */
class ActsBrowserTest {
  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static void follow(Locator place, String link) {
    place.locator("a", new Locator.LocatorOptions().setHasText(link)).first().click();
  }

  private static void why(Page page, String analyst, String reason) {
    if (page.locator("#analyst").isVisible()) {
      page.locator("#analyst").fill(analyst);
    }
    page.locator("#reason").fill(reason);
  }

  @Test
  void aDevelopmentIsCorrectedWithAReason() {
    Page page = demo.open("/records/deal-mx-ru-helicopters-2020");
    follow(page.locator(".development").first(), "Correct");
    assertThat(page.locator("#when")).hasValue("2020-02");
    page.locator("#when").fill("March 2020");
    page.locator("#when").blur();
    assertThat(page.locator("#when-reading")).containsText("2020-03");
    press(page, "Correct");
    assertThat(page.locator("#wrongs")).containsText("give your name");
    assertThat(page.locator("#when")).hasValue("March 2020");
    why(page, "Ana", "The minister spoke in March.");
    press(page, "Correct");

    assertThat(page.locator(".development").first()).containsText("March 2020");
    assertThat(page.locator(".development").first()).containsText("corrected once");
    assertThat(page.locator("#history").locator("..")).containsText("Development corrected");
  }

  @Test
  void aClaimOfATypeIsChosenByItsWordsWhenADevelopmentIsCorrected() {
    Page page = demo.open("/records/deal-ar-ru-mig35-request");
    follow(page.locator(".development").first(), "Correct");
    assertThat(page.locator("#claims-0-value-type option:checked")).hasText("Financing requested");
    assertThat(page.locator("#claims-0-value")).isHidden();

    page.locator("#claims-2-field").selectOption("type");
    page.locator("#claims-2-value-type")
        .selectOption(new SelectOption().setLabel("Interest expressed"));
    page.locator("#claims-2-from").fill("a third paper");
    why(page, "Ana", "A third paper puts it mildly.");
    press(page, "Correct");

    assertThat(page.locator(".claims").first()).containsText("Interest expressed");
    assertThat(page.locator(".claims").first()).containsText("a third paper");
  }

  @Test
  void whoDecidedOnAnOlderVersionIsToldAndLosesNothing() {
    Page page = demo.open("/records/deal-ar-ru-orlan10e/acts/retract?development=e1");
    why(page, "Ana", "It was a different drone.");
    demo.tracker()
        .post(
            "/api/v1/records/deal-ar-ru-orlan10e/developments",
            """
        {"type": "OFFER_DISCUSSED", "occurred": {"edtf": "2021-04"}}
        """);
    press(page, "Retract");

    assertThat(page.locator("#wrongs")).containsText("meanwhile");
    assertThat(page.locator("#reason")).hasValue("It was a different drone.");
    press(page, "Retract");

    assertThat(page.locator(".development.gone")).containsText("It was a different drone.");
  }

  @Test
  void aDisputeShowsBothSidesUntilItIsSettled() {
    Page page = demo.open("/records/agr-antarctic-treaty-1959");
    follow(page.locator(".development", new Page.LocatorOptions().setHasText("Expiry")), "Dispute");
    page.locator("#field").selectOption("occurred");
    page.locator("#value").fill("no expiry in 2048");
    page.locator("#from").fill("the treaty's secretariat");
    why(page, "Ana", "2048 is when a protocol can be reviewed.");
    press(page, "Dispute");

    assertThat(page.locator(".dispute")).containsText("no expiry in 2048");
    assertThat(page.locator(".standing .stage").first()).hasText("In force");
    follow(page.locator(".dispute"), "Settle");
    why(page, "Ana", "The secretariat is right.");
    press(page, "Settle the dispute");
    assertThat(page.locator(".dispute")).containsText("The secretariat is right.");
  }

  @Test
  void aRecordIsCorrectedWithAReason() {
    Page page = demo.open("/records/deal-ar-ru-orlan10e");
    follow(page.locator(".head"), "Correct the record");
    page.locator("#title").fill("Russia offers Argentina Orlan-10E drones");
    why(page, "Ana", "The title was too long.");
    press(page, "Correct the record");

    assertThat(page.locator("h1")).hasText("Russia offers Argentina Orlan-10E drones");
    assertThat(page.locator("#history").locator("..")).containsText("Record corrected");
  }

  @Test
  void everyFieldOfARecordCanBeCorrectedByItsForm() {
    Page page = demo.open("/records/deal-ar-ru-mi171e-2010/acts/revise");
    assertThat(page.locator("#equipment-0-designation")).hasValue("Mi-171E");
    page.locator("#equipment-0-quantity").fill("about 3");
    page.locator("#equipment-0-condition").selectOption("NEW");
    page.locator("#parties-4-name").fill("Aviazapchast");
    page.locator("#parties-4-role").selectOption("INTERMEDIARY");
    page.locator("#amounts-0-amount").fill("many");
    why(page, "Ana", "The second report says so.");
    press(page, "Correct the record");
    assertThat(page.locator("#wrongs a")).hasAttribute("href", "#amounts-0-amount");
    assertThat(page.locator("#parties-4-name")).hasValue("Aviazapchast");
    page.locator("#amounts-0-amount").fill("25000000");
    press(page, "Correct the record");

    Locator facts = page.locator(".sheet");
    assertThat(facts).containsText("about 3");
    assertThat(facts).containsText("Aviazapchast");
    assertThat(facts).containsText("25,000,000 EUR");
  }

  @Test
  void aPlaceACountAndAClaimAreCorrectedToo() {
    Page page = demo.open("/records/deal-ar-ru-mi171e-2010");
    Locator first = page.locator(".development").first();
    follow(first, "Correct");
    page.locator("#detail-place").fill("Buenos Aires");
    page.locator("summary", new Page.LocatorOptions().setHasText("sources differ")).click();
    page.locator("#claims-0-field").selectOption("place");
    page.locator("#claims-0-value").fill("Moscow");
    page.locator("#claims-0-from").fill("another paper");
    why(page, "Ana", "The paper names the place.");
    press(page, "Correct");

    assertThat(page.locator(".development").first()).containsText("Buenos Aires");
    assertThat(page.locator(".development").first()).containsText("Moscow");
  }

  @Test
  void twoRecordsAreMergedAndParted() {
    demo.tracker()
        .post(
            "/api/v1/records",
            """
        {"id": "deal-twin", "class": "DEAL", "title": "Offer of Orlan drones told twice"}
        """);
    Demo.shown(demo.tracker());
    Page page = demo.open("/records/deal-ar-ru-orlan10e");
    follow(page.locator(".head"), "Merge");
    page.locator("#to").fill("deal-twin");
    page.locator("#to").blur();
    why(page, "Ana", "The same offer.");
    press(page, "Merge");

    assertThat(page.locator(".head")).containsText("told twice");
    follow(page.locator(".head"), "Undo the merger");
    why(page, "Ana", "Two offers after all.");
    press(page, "Undo the merger");
    assertThat(page.locator("#history").locator("..")).containsText("Merger undone");
  }

  @Test
  void aDraftIsApprovedByAnotherPersonOnly() {
    Page page = demo.open("/record?record=agr-ar-ru-space-2019");
    page.locator("#analyst").fill("Ana");
    page.locator("#type").selectOption("ENTERED_INTO_FORCE");
    page.locator("#when").fill("2022");
    page.locator("[name=review]").check();
    press(page, "Save");
    page.navigate("/review");
    Locator draft = page.locator(".judged", new Page.LocatorOptions().setHasText("Ana"));
    assertThat(draft).containsText("In force");
    assertThat(draft).containsText("You wrote this");
    String address =
        "/records/agr-ar-ru-space-2019/acts/approve?development="
            + draft.locator(".development").getAttribute("id").substring(2);
    page.navigate(address);
    why(page, "Ana", "I am sure.");
    press(page, "Approve");
    assertThat(page.locator("#wrongs")).containsText("Somebody else has to review it");

    Page reviewer = demo.open("/review");
    assertThat(reviewer.locator(".judged"))
        .containsText(Pattern.compile("written by Ana, 20.* UTC · submitted 20.* UTC"));
    assertThat(reviewer.locator(".judged")).not().containsText("recorded UTC");
    follow(reviewer.locator(".judged"), "Approve");
    assertThat(reviewer.locator(".judged"))
        .containsText(Pattern.compile("written by Ana, 20.* UTC · submitted 20.* UTC"));
    why(reviewer, "Bea", "I read the gazette too.");
    press(reviewer, "Approve");
    assertThat(reviewer.locator(".empty")).hasText("Nothing waits.");
    page.navigate("/records/agr-ar-ru-space-2019");
    assertThat(page.locator(".standing .stage").first()).hasText("In force");
  }

  @Test
  void aCatalogueIsTriedBeforeItIsImported() {
    Page page = demo.open("/load");
    page.locator("#catalogue")
        .fill(
            """
            {"id": "deal-load-1", "class": "DEAL", "kind": "PURCHASE", "title": "Loaded"}
            {"id": "deal-load-2", "class": "DEAL", "kind": "PURCHASE"}
            """);
    press(page, "Try");
    assertThat(page.locator(".results tbody tr").nth(0)).containsText("new");
    assertThat(page.locator(".results tbody tr").nth(1)).containsText("/title");
    page.navigate("/records/deal-load-1");
    assertThat(page.locator("h1")).hasText("This cannot be shown");

    page.navigate("/load");
    page.locator("#analyst").fill("Ana");
    page.locator("#catalogue")
        .fill(
            "{\"id\": \"deal-load-1\", \"class\": \"DEAL\", \"kind\": \"PURCHASE\", \"title\": \"Loaded\"}");
    press(page, "Import");
    Demo.shown(demo.tracker());
    page.locator(".results a").click();
    assertThat(page.locator("h1")).hasText("Loaded");
  }
}
