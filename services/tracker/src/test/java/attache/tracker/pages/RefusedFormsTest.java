package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
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
}
