package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** While the database is away, a form can be sent again, and keeps what was typed. */
class SilentFormsTest {
  private static final String CATALOGUE =
      """
      {"id": "deal-loaded", "class": "DEAL", "title": "Loaded"}
      """;

  @Test
  void aFormSentWhileTheDatabaseIsAwayIsShownAgainAndTakenLater() throws SQLException {
    try (var tracker = RunningTracker.start();
        var elsewhere = TestDatabase.empty();
        Connection keeper = elsewhere.dataSource().getConnection()) {
      // given
      var forms = new SentForms(tracker);
      String[] fresh = {"title", "Trainers", "class", "DEAL", "type", "OFFER_MADE"};
      String[] known = {
        "record", "deal-trainers", "source", "paper", "type", "OFFER_MADE", "quote", "For twelve."
      };
      String form = SentForms.form();

      // when
      Outage.of(keeper, tracker.database(), true);
      Reply first = forms.save(form, fresh);
      Reply second = forms.save(form, known);
      Reply look = forms.send("/record", fresh);
      Reply load = forms.send("/load", "do", "save", "catalogue", CATALOGUE);
      Outage.of(keeper, tracker.database(), false);

      // then
      for (Reply reply : List.of(first, second, look, load)) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotEmpty();
      }
      for (Reply reply : List.of(first, second, look)) {
        assertThat(reply.text()).contains("The database does not answer just now");
      }
      assertThat(load.text()).contains("The import stopped half-way.");
      assertThat(first.text()).contains("value=\"Trainers\"").contains(form);
      assertThat(second.text()).contains("value=\"deal-trainers\"").contains("For twelve.");
      assertThat(saved(forms, "/record", saving(form, fresh)).status()).isEqualTo(303);
    }
  }

  @Test
  void anActSentWhileTheDatabaseIsAwayIsKeptAndOfferedAgain() throws SQLException {
    try (var tracker = RunningTracker.start();
        var elsewhere = TestDatabase.empty();
        Connection keeper = elsewhere.dataSource().getConnection()) {
      // given
      tracker.post(
          "/api/v1/records",
          """
          {"id": "deal-one", "class": "DEAL", "title": "One"}
          """);
      var forms = new SentForms(tracker);
      String form = SentForms.form();
      String[] fields = {
        "do",
        "save",
        "form",
        form,
        "version",
        "1",
        "title",
        "One & only",
        "reason",
        "It is \"one\"."
      };

      for (String act : List.of("revise", "dispute")) {
        // when
        Outage.of(keeper, tracker.database(), true);
        Reply reply = forms.send("/records/deal-one/acts/" + act, fields);
        Outage.of(keeper, tracker.database(), false);

        // then
        assertThat(reply.status()).as(act).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotEmpty();
        assertThat(reply.text())
            .containsAnyOf("The database does not answer just now", "No answer came in time")
            .contains("It is \"one\".</dd>")
            .contains("name=\"title\" value=\"One &amp; only\"")
            .contains("name=\"form\" value=\"" + form + "\"")
            .contains("Send again");
      }
      assertThat(saved(forms, "/records/deal-one/acts/revise", fields).status()).isEqualTo(303);
    }
  }

  private static String[] saving(String form, String[] fields) {
    return Stream.concat(Stream.of("do", "save", "form", form), Stream.of(fields))
        .toArray(String[]::new);
  }

  /** Sends it again as long as it is asked to: lost connections are found one by one. */
  private static Reply saved(SentForms forms, String path, String[] fields) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Reply reply = forms.send(path, fields);
    while (reply.status() == 503 && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      reply = forms.send(path, fields);
    }
    return reply;
  }
}
