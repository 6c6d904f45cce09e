package attache.tracker.library;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A quote that nobody could check is shown as what it is, until its text comes. */
class VerifiedQuotesTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static Reply post(String path, String json) {
    var reply = tracker.post("/api/v1/" + path, json);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply;
  }

  private static Reply quoting(String record, String document, String words) {
    return post(
        "records/" + record + "/developments",
        """
        {"type": "OFFER_MADE", "sources": [{"document": "%s", "quote": "%s"}, {"document": "other"}]}
        """
            .formatted(document, words));
  }

  private static JsonNode read(String path, Reply after) {
    String join = path.contains("?") ? "&" : "?";
    return tracker
        .get("/api/v1/" + path + join + "minPosition=" + after.header("Attache-Position"))
        .json();
  }

  /** Which of the quotes of the record's developments, in their order, are verified. */
  private static List<Boolean> verified(JsonNode record) {
    return record
        .path("developments")
        .valueStream()
        .map(development -> development.at("/sources/0/quote/verified").booleanValue())
        .toList();
  }

  private static Reply told(String record) {
    post(
        "sources",
        "{\"id\": \"%s-kept\", \"title\": \"T\", \"text\": \"An offer was made.\"}"
            .formatted(record));
    post("sources", "{\"id\": \"%s-bare\", \"title\": \"T\"}".formatted(record));
    post(
        "records",
        """
        {"id": "%s", "class": "DEAL", "title": "T",
         "sources": [{"document": "nowhere", "quote": "They will buy"}]}
        """
            .formatted(record));
    quoting(record, record + "-kept", "offer was made");
    quoting(record, record + "-bare", "a second offer");
    return quoting(record, record + "-bare", "a third offer");
  }

  private static Reply textCame(String record) {
    return post(
        "sources/" + record + "-bare/amendments",
        "{\"text\": \"There was a second offer.\", \"reason\": \"It was found.\"}");
  }

  @Test
  void aQuoteSaysWhetherItStandsInATextThatIsKept() {
    Reply last = told("deal-shown");

    JsonNode shown = read("records/deal-shown", last);

    assertThat(verified(shown)).containsExactly(true, false, false);
    assertThat(shown.at("/sources/0/quote/verified").isBoolean()).isTrue();
    assertThat(shown.at("/sources/0/quote/verified").booleanValue()).isFalse();
    assertThat(shown.at("/developments/0/sources/1").has("quote")).isFalse();
    assertThat(verified(read("records/deal-shown?order=occurred", last)))
        .containsExactlyInAnyOrder(true, false, false);
    assertThat(read("records/deal-shown/explanation", last).findValues("verified")).isNotEmpty();
  }

  @Test
  void aTextThatComesLaterVerifiesWhatStandsInItFromThenOn() {
    Reply before = told("deal-later");
    assertThat(verified(read("records/deal-later", before))).containsExactly(true, false, false);

    Reply after = textCame("deal-later");

    assertThat(verified(read("records/deal-later", after))).containsExactly(true, true, false);
    assertThat(
            verified(
                read("records/deal-later?knownAt=" + before.header("Attache-Position"), after)))
        .containsExactly(true, false, false);
  }

  @Test
  void quotesNobodyCouldCheckAreCountedAmongWhatIsWeak() {
    Reply before = told("deal-counted");
    JsonNode weak = read("records/deal-counted/quality", before);

    JsonNode better = read("records/deal-counted/quality", textCame("deal-counted"));

    assertThat(weak.path("unverifiedQuotes").intValue()).isEqualTo(2);
    assertThat(better.path("unverifiedQuotes").intValue()).isEqualTo(1);
    assertThat(weak.path("score").intValue() - better.path("score").intValue()).isEqualTo(1);
    assertThat(read("quality", before).at("/items/0/unverifiedQuotes").isNumber()).isTrue();
  }

  @Test
  void thePageSaysSoBesideTheWords() {
    Reply last = told("deal-page");
    read("records/deal-page", last);

    String page = tracker.get("/records/deal-page").text();

    assertThat(page)
        .containsPattern("a second offer</blockquote>\\s*<span[^>]*>quote not checked")
        .doesNotContainPattern("offer was made</blockquote>\\s*<span[^>]*>quote not checked");
  }
}
