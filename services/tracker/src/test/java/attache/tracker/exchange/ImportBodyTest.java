package attache.tracker.exchange;

import static attache.tracker.exchange.Catalogue.NDJSON;
import static attache.tracker.exchange.Catalogue.deal;
import static attache.tracker.exchange.Catalogue.results;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportBodyTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start("--attache.import.max-file=200KB");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static Reply send(String text, Charset charset, String... headers) {
    return tracker.send(
        "POST", "/api/v1/import", BodyPublishers.ofByteArray(text.getBytes(charset)), headers);
  }

  private static void nothingWasWritten() {
    assertThat(tracker.bean(Ledger.class).version("deal-unwritten")).isZero();
  }

  @Test
  void anArrayThatBreaksOffWritesNothingAndItsPlaceIsTold() {
    var reply =
        tracker.post("/api/v1/import", "[%s,\n é{\"id\": ]".formatted(deal("deal-unwritten")));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("malformed-json");
    assertThat(reply.json().path("detail").asString()).contains("line 2, column ");
    nothingWasWritten();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"id\":", "]", "[1,]", "\"", "nul", "{\"a\":\"\u0001\"}", "[[}"})
  void whatIsNoJsonIsToldApart(String text) {
    var reply = tracker.post("/api/v1/import", text);

    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("malformed-json");
  }

  @Test
  void utf16IsRefusedInsteadOfGuessed() {
    var reply = send("[" + deal("deal-unwritten") + "]", StandardCharsets.UTF_16LE);

    assertThat(reply.problem()).isEqualTo("malformed-json");
    nothingWasWritten();
  }

  @Test
  void latin1IsRefusedInsteadOfReplaced() {
    var reply =
        send("[" + deal("deal-unwritten").put("title", "é") + "]", StandardCharsets.ISO_8859_1);

    assertThat(reply.problem()).isEqualTo("malformed-json");
    assertThat(reply.json().path("detail").asString()).contains("UTF-8").contains("line 1");
    nothingWasWritten();
  }

  @Test
  void aLineInLatin1IsRejectedAlone() {
    String lines = deal("deal-unwritten").put("title", "é") + "\n" + deal("deal-ascii");

    var reply = send(lines, StandardCharsets.ISO_8859_1, "Content-Type", NDJSON);

    assertThat(results(reply)).containsExactly("REJECTED", "CREATED");
    nothingWasWritten();
  }

  @ParameterizedTest
  @ValueSource(strings = {NDJSON, "application/json", "application/jsonl", "application/ndjson"})
  void aByteOrderMarkDoesNoHarm(String type) {
    var reply =
        send("\ufeff" + deal("deal-mark") + "\r\n", StandardCharsets.UTF_8, "Content-Type", type);

    assertThat(results(reply)).hasSize(1).doesNotContain("REJECTED");
  }

  @Test
  void objectsMayFollowOneAnother() {
    var reply =
        tracker.post("/api/v1/import", deal("deal-one") + "\n" + deal("deal-two").toPrettyString());

    assertThat(results(reply)).containsExactly("CREATED", "CREATED");
    assertThat(reply.json().path("records").path(1).path("line").asInt()).isEqualTo(2);
  }

  @Test
  void anEmptyArrayIsAnEmptyReport() {
    var reply = tracker.post("/api/v1/import", "[]");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("records")).isEmpty();
    assertThat(reply.json().path("summary").path("records").asInt(-1)).isZero();
  }

  @Test
  void anEmptyBodyIsToldToBeEmpty() {
    var reply = tracker.post("/api/v1/import", "");

    assertThat(reply.problem()).isEqualTo("invalid-input");
    assertThat(reply.json().path("detail").asString()).contains("empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "application/x-www-form-urlencoded",
        "application/json;charset=latin1"
      })
  void otherTypesAreRefused(String type) {
    var reply =
        tracker.post("/api/v1/import", deal("deal-unwritten").toString(), "Content-Type", type);

    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.problem()).isEqualTo("unsupported-media-type");
    nothingWasWritten();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?dryrun=true",
        "?dryRun=maybe",
        "?dryRun",
        "?dryRun=",
        "?dryRun=false&dryRun=true"
      })
  void aParameterThatIsMisspeltIsRefusedAndNothingWritten(String query) {
    var reply = tracker.post("/api/v1/import" + query, deal("deal-unwritten").toString());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.problem()).isEqualTo("invalid-parameter");
    nothingWasWritten();
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    String lines = (deal("deal-unwritten") + "\n").repeat(1000);

    var reply = tracker.post("/api/v1/import", lines, "Content-Type", NDJSON);

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.problem()).isEqualTo("payload-too-large");
    nothingWasWritten();
  }
}
