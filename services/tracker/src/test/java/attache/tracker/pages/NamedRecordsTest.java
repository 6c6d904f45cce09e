package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a page names a record, it says what the record is called, and leads to it. */
class NamedRecordsTest {
  private static final String KEPT = "<a href=\"/records/kept%s\">The one that stays</a>";
  private static final String TWIN = "<a href=\"/records/twin%s\">Told again</a>";
  private static final String OTHER = "<a href=\"/records/other%s\">Another deal</a>";

  private static RunningTracker tracker;
  private static long before;
  private static long merged;
  private static long linked;

  @BeforeAll
  static void tell() {
    tracker = RunningTracker.start();
    deal("kept", "The one that stays");
    deal("other", "Another deal");
    before = deal("twin", "Told again");
    linked = post("/kept/links", "{\"rel\": \"FOLLOWS\", \"to\": \"other\"}");
    post(
        "/kept/developments",
        "{\"type\": \"DIVERTED\", \"occurred\": {\"edtf\": \"2020\"},"
            + " \"details\": {\"to\": \"other\"}}");
    merged = post("/twin/merge", "{\"into\": \"kept\", \"reason\": \"One deal.\"}");
    Demo.shown(tracker);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static long deal(String id, String title) {
    return post(
        "", "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"%s\"}".formatted(id, title));
  }

  private static long post(String path, String json) {
    Reply reply = tracker.post("/api/v1/records" + path, json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return Long.parseLong(reply.header("Attache-Position"));
  }

  private static String page(String path) {
    Reply reply = tracker.get(path, "Accept-Language", "en");
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.text();
  }

  @Test
  void listsOfChangesLeadToMergedAndLinkedRecordsByTheirTitles() {
    String learned = page("/compare?thenKnownAt=" + before);
    assertThat(learned)
        .contains("Merged into", "<ins> " + KEPT.formatted("") + "</ins>")
        .contains("Took in", "<ins> " + TWIN.formatted("") + "</ins>")
        .contains("New link", "follows " + OTHER.formatted(""));
    assertThat(page("/live?from=%d&to=%d".formatted(before, merged)))
        .contains("Merged into", KEPT.formatted(""), "Took in", TWIN.formatted(""));
    assertThat(page("/")).contains(KEPT.formatted(""));
  }

  @Test
  void aRecordComparedSaysWhomItWasLinkedTo() {
    assertThat(page("/compare?record=kept&thenKnownAt=" + before))
        .contains("follows " + OTHER.formatted(""))
        .doesNotContain("follows-other");
  }

  @Test
  void aRecordsPageSaysInItsHistoryWhatItWasLinkedToAndMergedWith() {
    assertThat(page("/records/kept"))
        .contains(">follows Another deal</td>", ">Told again, One deal.</td>")
        .contains("<dd>" + OTHER.formatted("") + "</dd>");
    assertThat(page("/records/twin"))
        .contains("merged into " + KEPT.formatted(""))
        .contains(">The one that stays, One deal.</td>")
        .doesNotContain("id=\"facts\"");
  }

  @Test
  void theLogSaysWhatRecordsAreCalled() {
    assertThat(page("/audit/log"))
        .contains("follows Another deal", "Told again, “One deal.”")
        .contains("The one that stays, “One deal.”");
  }

  @Test
  void aReplayLeadsToRecordsAsTheyWereThen() {
    assertThat(page("/replay?at=" + linked))
        .contains("<dd>" + OTHER.formatted("?knownAt=" + linked) + "</dd>")
        .contains("follows " + OTHER.formatted("?knownAt=" + linked));
    assertThat(page("/records/twin/replay"))
        .contains("merged into " + KEPT.formatted(""))
        .contains("<ins> <a href=\"/records/kept?knownAt=");
  }
}
