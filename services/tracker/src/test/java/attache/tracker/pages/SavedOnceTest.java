package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form says is recorded once: not twice where it is sent again, and never not at all. */
class SavedOnceTest {
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

  private static void registered(String id) {
    Reply reply =
        tracker.post(
            "/api/v1/records",
            """
            {"id": "%s", "class": "DEAL", "title": "A deal"}
            """
                .formatted(id));
    assertThat(reply.status()).isEqualTo(201);
  }

  private static List<String> events(String record) {
    return tracker.bean(Ledger.class).read(record, 0).stream().map(Recorded::name).toList();
  }

  private static long head() {
    return tracker.bean(Ledger.class).head().position();
  }

  @Test
  void theSameFormSentForAnotherRecordIsRecordedThereToo() {
    // given
    registered("deal-one");
    registered("deal-other");
    String form = SentForms.form();

    // when
    Reply one = forms.save(form, "record", "deal-one", "type", "OFFER_MADE");
    Reply other = forms.save(form, "record", "deal-other", "type", "OFFER_MADE");

    // then
    assertThat(one.status()).isEqualTo(303);
    assertThat(other.status()).isEqualTo(303);
    assertThat(events("deal-one")).hasSize(2);
    assertThat(events("deal-other")).hasSize(2);
  }

  @Test
  void aNewRecordOfAnotherTitleGetsItsDevelopmentToo() {
    // given
    String form = SentForms.form();
    forms.save(form, "title", "Trainers", "class", "DEAL", "type", "OFFER_MADE");

    // when
    Reply other = forms.save(form, "title", "Jet trainers", "class", "DEAL", "type", "OFFER_MADE");

    // then
    assertThat(other.status()).isEqualTo(303);
    assertThat(events("deal-jet-trainers-" + form.substring(0, 4))).hasSize(2);
  }

  @Test
  void theSameFormRetractsOneDevelopmentAndThenAnother() {
    // given
    registered("deal-two");
    for (String id : List.of("x", "y")) {
      tracker.post(
          "/api/v1/records/deal-two/developments",
          """
          {"id": "%s", "type": "OFFER_MADE"}
          """
              .formatted(id));
    }
    String form = SentForms.form();

    // when
    retract(form, "x", 3);
    Reply other = retract(form, "y", 4);
    Reply again = retract(form, "y", 4);

    // then
    assertThat(other.status()).isEqualTo(303);
    assertThat(again.status()).isEqualTo(303);
    assertThat(events("deal-two")).hasSize(5);
  }

  private static Reply retract(String form, String development, long version) {
    return forms.send(
        "/records/deal-two/acts/retract",
        "do",
        "save",
        "form",
        form,
        "development",
        development,
        "reason",
        "Twice.",
        "version",
        Long.toString(version));
  }

  /** How far a save came before it was cut off, by the number of the record's events. */
  @ParameterizedTest
  @CsvSource({"deal-none, 0", "deal-empty, 1", "deal-draft, 2", "deal-all, 3"})
  void aSaveThatWasCutOffIsFinishedByTheSameForm(String id, int kept) throws SQLException {
    // given
    String[] fields = {
      "sourceTitle",
      "Paper of " + id,
      "sourceText",
      "An offer was made.",
      "quote",
      "An offer",
      "title",
      "A new one",
      "id",
      id,
      "class",
      "DEAL",
      "type",
      "OFFER_MADE",
      "review",
      "yes"
    };
    String form = SentForms.form();
    log("add constraint cut check (stream <> '%s' or sequence < %d) not valid".formatted(id, kept));
    forms.save(form, fields);
    log("drop constraint cut");
    assertThat(events(id)).hasSize(kept);

    // when
    Reply again = forms.save(form, fields);

    // then
    assertThat(again.status()).isEqualTo(303);
    assertThat(again.header("Location")).isEqualTo("/records/" + id + "#developments");
    assertThat(events(id)).hasSize(3);
  }

  private static void log(String change) throws SQLException {
    try (var connection = tracker.database().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table ledger.event " + change);
    }
  }

  @Test
  void aCompleteFormSentAgainRecordsNothing() {
    // given
    String[] fields = {"title", "Once", "class", "DEAL", "type", "OFFER_MADE"};
    String form = SentForms.form();
    forms.save(form, fields);
    long before = head();

    // when
    Reply again = forms.save(form, fields);

    // then
    assertThat(again.status()).isEqualTo(303);
    assertThat(head()).isEqualTo(before);
  }

  @Test
  void anotherFormCannotTakeTheRecordsId() {
    // given
    registered("deal-taken");

    // when
    Reply other =
        forms.save(
            SentForms.form(),
            "title",
            "Mine",
            "id",
            "deal-taken",
            "class",
            "DEAL",
            "type",
            "OFFER_MADE");

    // then
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).contains("A record has this id already");
  }
}
