package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.dossier.Refusal;
import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.commands.Act;
import attache.tracker.commands.Asked;
import attache.tracker.commands.Recorder;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.desk.Expected;
import attache.tracker.desk.StaleVersion;
import attache.tracker.http.Submission;
import attache.tracker.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Looking ahead decides as recording does, and leaves no trace. */
class ForesightTest {
  private static RunningTracker tracker;
  private static Recorder recorder;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    recorder = tracker.bean(Recorder.class);
    tracker.post(
        "/api/v1/records",
        """
        {"id": "deal-ahead", "class": "DEAL", "title": "Seen ahead"}
        """);
    tracker.post(
        "/api/v1/records/deal-ahead/developments",
        """
        {"id": "refused", "type": "OFFER_REFUSED", "occurred": {"edtf": "2020"}}
        """);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static Submission said(String json, @Nullable Expected expected) {
    return new Submission(Json.parse(json), new Circumstances("ana", Via.FORM, expected, null));
  }

  private static Submission said(String json) {
    return said(json, null);
  }

  private static long head() {
    return tracker.bean(Ledger.class).head().position();
  }

  @Test
  void whatIsForeseenComesTrueAndNothingIsWrittenBefore() {
    Act act = new Act.RecordDevelopment("deal-ahead");
    Submission delivery =
        said(
            """
            {"id": "delivered", "type": "DELIVERY_MADE", "occurred": {"edtf": "2021"}}
            """);
    long before = head();

    JsonNode ahead = recorder.preview(act, delivery);

    assertThat(head()).isEqualTo(before);
    assertThat(ahead.path("before").path("stage").asString()).isEqualTo("REFUSED");
    assertThat(ahead.path("anomalies").get(0).path("kind").asString()).isEqualTo("AFTER_END");
    long position = recorder.record(act, delivery).events().getLast().position();
    assertThat(
            tracker
                .get("/api/v1/records/deal-ahead?minPosition=" + position)
                .json()
                .path("stage")
                .asString())
        .isEqualTo(ahead.path("after").path("stage").asString());
  }

  @Test
  void aNewRecordIsSeenWithItsFirstDevelopment() {
    JsonNode ahead =
        recorder.preview(
            List.of(
                new Asked(
                    new Act.RegisterRecord(),
                    said(
                        """
                        {"id": "deal-new", "class": "DEAL", "title": "Not there yet"}
                        """)),
                new Asked(
                    new Act.RecordDevelopment("deal-new"),
                    said(
                        """
                        {"type": "OFFER_MADE", "occurred": {"edtf": "2021"}}
                        """))));

    assertThat(ahead.path("before").isNull()).isTrue();
    assertThat(ahead.path("after").path("stage").asString()).isEqualTo("OFFERED");
    assertThat(tracker.get("/api/v1/records/deal-new").status()).isEqualTo(404);
  }

  @Test
  void whatSaysTheSameIsNamed() {
    JsonNode ahead =
        recorder.preview(
            new Act.RecordDevelopment("deal-ahead"),
            said(
                """
                {"type": "OFFER_REFUSED", "occurred": {"edtf": "2020-03"}}
                """));

    assertThat(ahead.path("alike").get(0).path("development").asString()).isEqualTo("refused");
  }

  @Test
  void whatWouldBeRefusedIsRefusedAhead() {
    assertThatThrownBy(
            () ->
                recorder.preview(
                    new Act.RetractDevelopment("deal-ahead", "nothing"),
                    said("{\"reason\": \"why\"}")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () ->
                recorder.preview(
                    new Act.RetractDevelopment("deal-ahead", "refused"),
                    said("{\"reason\": \"why\"}", Expected.version(1))))
        .isInstanceOf(StaleVersion.class);
  }
}
