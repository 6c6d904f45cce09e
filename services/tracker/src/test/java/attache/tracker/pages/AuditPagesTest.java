package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who recorded what, as a page and as a table. */
class AuditPagesTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    HostileNamesTest.record(tracker);
    for (int i = 0; i < 60; i++) {
      tracker.post(
          "/api/v1/records",
          "{\"id\": \"deal-%d\", \"class\": \"DEAL\", \"title\": \"=cmd()\"}".formatted(i),
          "Attache-Actor",
          "bea");
    }
    Demo.shown(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @Test
  void thePageIsNarrowedDownAndLeadsOnByPosition() {
    String first = tracker.get("/audit/log?actor=bea").text();
    String rest = tracker.get("/audit/log?actor=bea&cursor=13").text();

    assertThat(first).contains("href=\"/audit/log?actor=bea&amp;cursor=13\"").contains("deal-59");
    assertThat(rest).contains("deal-0").doesNotContain("deal-59", "rel=\"next\"", "deal-hostile");
  }

  @Test
  void theTableHasEveryEventThatFitsAndNothingThatASpreadsheetRuns() {
    var reply = tracker.get("/audit/log.csv?from=1&to=3");

    assertThat(reply.header("Content-Type")).startsWith("text/csv");
    assertThat(reply.header("Link")).isEmpty();
    assertThat(reply.text().lines())
        .hasSize(4)
        .first()
        .isEqualTo("position,recorded_at,actor,event,stream,sequence,reason,data,hash");
    assertThat(reply.text())
        .contains("\"DealRegistered\",\"deal-hostile\",0,\"\",\"{\"\"class\"\"");
    assertThat(tracker.get("/audit/log.csv?actor=nobody").text().lines()).hasSize(1);
  }

  @Test
  void whoLookedIsAPageAndATable() {
    tracker.get("/records/deal-7", "Attache-Actor", "eva");
    tracker.get("/records/deal-8");
    await("/audit/visits", "somebody on this machine");

    assertThat(tracker.get("/audit/visits?actor=eva").text())
        .contains("deal-7")
        .doesNotContain("deal-8");
    assertThat(tracker.get("/audit/visits.csv?record=deal-7").text().lines())
        .hasSize(2)
        .first()
        .isEqualTo("at,actor,record,way");
  }

  /** Looks are written down a second or so later. */
  private static void await(String path, String words) {
    Instant end = Instant.now().plusSeconds(30);
    while (!tracker.get(path).text().contains(words)) {
      assertThat(Instant.now()).as(words).isBefore(end);
    }
  }

  @Test
  void aFilterWithASlipSaysSo() {
    var reply = tracker.get("/audit/log?from=yesterday", "Accept", "text/html");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("no instant");
  }
}
