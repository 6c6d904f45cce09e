package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form is refused for is said on the form, with all that was typed. */
class RefusedFormsTest {
  private static RunningTracker tracker;
  private static SentForms forms;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    forms = new SentForms(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static long head() {
    return tracker.bean(Ledger.class).head().position();
  }

  @ParameterizedTest
  @ValueSource(strings = {"save", "next", "check", ""})
  void aClassThereIsNotIsRefusedAtItsField(String button) {
    Reply reply =
        forms.send(
            "/record",
            "do",
            button,
            "title",
            "Zed",
            "class",
            "XYZ",
            "type",
            "OFFER_MADE",
            "party1",
            "Argentina",
            "equipment0",
            "MiG-35");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("href=\"#class\"").contains("Zed");
  }

  @Test
  void aRecordThatIsToBeLinkedToItselfIsToldSoInASentence() {
    registered("deal-self");

    Reply reply =
        forms.send(
            "/records/deal-self/acts/link",
            "do",
            "save",
            "rel",
            "RELATED",
            "to",
            "deal-self",
            "version",
            "1");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text())
        .contains("<a href=\"#to\">A record cannot be linked to itself.</a>")
        .doesNotContain("This cannot be kept as it is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1234567890123456", "", "-1"})
  void anActWithoutAReadableVersionIsRefusedAndItsReasonKept(String version) {
    // given
    long before = registered("deal-v" + version.length());

    // when
    Reply reply =
        forms.send(
            "/records/deal-v" + version.length() + "/acts/revise",
            "do",
            "save",
            "title",
            "Another",
            "reason",
            "It is called so.",
            "version",
            version);

    // then
    assertThat(reply.status()).isEqualTo(412);
    assertThat(reply.text())
        .contains("on which version of the record")
        .contains("It is called so.")
        .contains("name=\"version\" value=\"1\"");
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void aLanguageThatIsNoTagIsRefusedAtItsField() {
    Reply reply =
        forms.save(
            SentForms.form(),
            "sourceTitle",
            "An article",
            "sourceLanguage",
            "Spanish",
            "title",
            "Zed",
            "class",
            "DEAL",
            "type",
            "OFFER_MADE");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("href=\"#sourceLanguage\"").contains("value=\"Spanish\"");
  }

  private static long registered(String id) {
    tracker.post(
        "/api/v1/records",
        """
        {"id": "%s", "class": "DEAL", "title": "A deal"}
        """
            .formatted(id));
    Demo.shown(tracker);
    return head();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00a0", "\u200b", " \u2060\u3000"})
  void aTitleThatCannotBeSeenIsNone(String title) {
    Reply reply =
        forms.save(SentForms.form(), "title", title, "class", "DEAL", "type", "OFFER_MADE");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("href=\"#record\"");
  }

  @Test
  void aRecordThereIsNotIsSaidAtItsField() {
    Reply reply =
        forms.save(
            SentForms.form(), "record", "deal-nowhere", "type", "OFFER_MADE", "when", "2021");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text())
        .contains("<a href=\"#record\">There is no such record.</a>")
        .containsPattern("id=\"record\"[^>]* aria-invalid=\"true\"")
        .contains("id=\"record-wrong\"");
  }

  @Test
  void aDateOfSeveralReadingsIsRecordedOnceOneIsChosen() {
    // given
    long before = registered("deal-dates");
    String form = SentForms.form();
    String[] fields = {"record", "deal-dates", "type", "OFFER_MADE", "when", "5/6/2021"};

    // when
    Reply open = forms.save(form, fields);

    // then
    assertThat(open.status()).isEqualTo(422);
    assertThat(open.text())
        .contains("id=\"when-wrong\"", "can be read in several ways")
        .contains("<option value=\"2021-06-05\"", "<option value=\"2021-05-06\"");
    assertThat(head()).isEqualTo(before);

    // when
    List<String> chosen = new ArrayList<>(List.of(fields));
    chosen.addAll(List.of("whenReading", "2021-05-06"));
    Reply said = forms.save(form, chosen.toArray(String[]::new));

    // then
    assertThat(said.status()).isEqualTo(303);
    Demo.shown(tracker);
    assertThat(
            tracker
                .get("/api/v1/records/deal-dates")
                .json()
                .at("/developments/0/occurred/edtf")
                .asString())
        .isEqualTo("2021-05-06");
  }

  @Test
  void aLineBreakInATitleIsASpace() {
    Reply reply =
        forms.save(
            SentForms.form(),
            "title",
            "Two\r\n lines",
            "id",
            "deal-lines",
            "class",
            "DEAL",
            "type",
            "OFFER_MADE");

    assertThat(reply.status()).isEqualTo(303);
    assertThat(tracker.get("/api/v1/records/deal-lines").json().path("title").asString())
        .isEqualTo("Two lines");
  }

  @Test
  void aRefusalIsSaidInTheReadersLanguageAlone() {
    // given
    registered("deal-es");
    String[] wrong = {
      "do",
      "save",
      "reason",
      "Error.",
      "version",
      "1",
      "was",
      "{}",
      "title",
      "Uno",
      "parties-0-name",
      "Freedonia",
      "parties-0-type",
      "STATE",
      "amounts-0-amount",
      "-5",
      "amounts-0-currency",
      "USD",
      "equipment-0-designation",
      "MiG-35",
      "equipment-0-quantity",
      "4-2",
      "sources-0-document",
      "paper",
      "sources-0-line",
      "three",
      "requirement",
      "No Slug"
    };

    // when
    Reply spanish = new SentForms(tracker, "es").send("/records/deal-es/acts/revise", wrong);
    Reply english = forms.send("/records/deal-es/acts/revise", wrong);

    // then
    assertThat(spanish.status()).isEqualTo(422);
    assertThat(spanish.text())
        .contains("Ningún país tiene este código.")
        .contains("Un importe no es negativo.")
        .contains("Esto no es una cantidad.")
        .contains("minúsculas y cifras unidas por guiones")
        .doesNotContain("<span lang=\"en\">");
    assertThat(english.text()).contains("An amount is not negative");
  }

  @Test
  void aProblemPageAndAnImportSpeakTheReadersLanguage() {
    String page = tracker.get("/board?asOf=tomorrow&lang=es", "Accept", "text/html").text();
    Reply load =
        new SentForms(tracker, "es")
            .send(
                "/load",
                "do",
                "check",
                "catalogue",
                """
            {"id": "deal-x", "class": "DEAL", "title": "X", "colour": "red"}
            {"id": "deal-y", "class": "DEAL"}
            {"id": "deal-z", "class": "BOAT", "title": "Z"}
            """);

    assertThat(page)
        .contains("Vigente el: «tomorrow» no se puede leer. Un día se escribe 2021-05-31")
        .doesNotContain("is no day");
    assertThat(load.text())
        .contains("Aquí no se conoce este campo.")
        .contains("Esto falta.")
        .contains("No es ninguna de las palabras que hay.")
        .doesNotContain("<span lang=\"en\">");
  }
}
