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
}
