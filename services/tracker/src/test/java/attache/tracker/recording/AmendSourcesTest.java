package attache.tracker.recording;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known and thought of documents changes, and the old stays in the log. */
class AmendSourcesTest {
  private static final String SOURCES = "/api/v1/sources";

  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static Reply did(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply;
  }

  private static Reply register(String id, String more) {
    return did(tracker.post(SOURCES, "{\"id\": \"%s\", \"title\": \"T\"%s}".formatted(id, more)));
  }

  @Test
  void aSourceGradeChangesAndGradesNoCitationAnew() {
    register("graded", ", \"reliability\": \"B\", \"publisher\": \"Werra\"");
    tracker.post(
        "/api/v1/records", "{\"id\": \"deal-cited\", \"class\": \"DEAL\", \"title\": \"T\"}");
    did(
        tracker.post(
            "/api/v1/records/deal-cited/developments",
            """
            {"type": "OFFER_MADE", "sources": [{"document": "graded", "grading": "B2"}]}
            """));

    var amended =
        did(
            tracker.post(
                SOURCES + "/graded/amendments",
                """
                {"reliability": "D", "publisher": null, "reason": "Three of its reports were wrong."}
                """,
                "If-Match",
                "\"1\""));

    assertThat(amended.header("ETag")).isEqualTo("\"2\"");
    assertThat(amended.json().path("reliability").asString()).isEqualTo("D");
    assertThat(amended.json().has("publisher")).isFalse();
    assertThat(tracker.get(SOURCES + "/graded").json()).isEqualTo(amended.json());
    var record =
        tracker.get("/api/v1/records/deal-cited?minPosition=" + amended.header("Attache-Position"));
    assertThat(record.json().at("/developments/0/sources/0/grading").asString()).isEqualTo("B2");
    assertThat(tracker.get("/api/v1/events").text())
        .contains("\"name\":\"SourceAmended\"")
        .contains("Three of its reports were wrong.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://a.example/x", "here"})
  void anAddressThatNobodyCanFollowIsRefused(String url) {
    register("addressed-" + url.length(), ", \"url\": \"https://a.example/1\"");

    var registered = tracker.post(SOURCES, "{\"title\": \"T\", \"url\": \"%s\"}".formatted(url));
    var amended =
        tracker.post(
            SOURCES + "/addressed-" + url.length() + "/amendments",
            "{\"url\": \"%s\", \"reason\": \"It moved.\"}".formatted(url));

    for (Reply refused : List.of(registered, amended)) {
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.problem()).isEqualTo("invalid-input");
      assertThat(refused.pointers()).containsExactly("/url");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Spanish", "es_AR", "in Spanish"})
  void aLanguageIsGivenByItsTag(String language) {
    String id = "spoken-" + language.length();
    register(id, ", \"language\": \"es-AR\"");

    var registered =
        tracker.post(SOURCES, "{\"title\": \"T\", \"language\": \"%s\"}".formatted(language));
    var amended =
        tracker.post(
            SOURCES + "/" + id + "/amendments",
            "{\"language\": \"%s\", \"reason\": \"It was misread.\"}".formatted(language));

    for (Reply refused : List.of(registered, amended)) {
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.pointers()).containsExactly("/language");
      assertThat(refused.text()).contains("write a BCP 47 tag such as es or es-AR");
    }
  }

  @Test
  void theSameRegistrationIsStillTheSameAfterAnAmendment() {
    register("repeated", "");
    did(tracker.post(SOURCES + "/repeated/amendments", "{\"title\": \"U\", \"reason\": \"R\"}"));

    var again = tracker.post(SOURCES, "{\"id\": \"repeated\", \"title\": \"T\"}");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("title").asString()).isEqualTo("U");
  }

  @Test
  void aTextIsAddedOnceAndNeverChanged() {
    register("texted", "");
    String amendments = SOURCES + "/texted/amendments";

    did(tracker.post(amendments, "{\"text\": \"Argentina asked.\", \"reason\": \"Found it.\"}"));
    var other = tracker.post(amendments, "{\"text\": \"Peru asked.\", \"reason\": \"R\"}");

    assertThat(tracker.get(SOURCES + "/texted/text").json().path("text").asString())
        .isEqualTo("Argentina asked.");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("text-kept");
  }

  @Test
  void noDocumentIsDerivedFromItselfByWayOfOthers() {
    register("first", ", \"derivedFrom\": [\"later\"]");
    register("second", ", \"derivedFrom\": [\"first\"]");

    var registered =
        tracker.post(
            SOURCES, "{\"id\": \"later\", \"title\": \"T\", \"derivedFrom\": [\"x\", \"second\"]}");
    register("later", "");
    var amended =
        tracker.post(
            SOURCES + "/later/amendments", "{\"derivedFrom\": [\"second\"], \"reason\": \"R\"}");

    assertThat(registered.status()).isEqualTo(422);
    assertThat(registered.problem()).isEqualTo("circular-lineage");
    assertThat(registered.pointers()).containsExactly("/derivedFrom/1");
    assertThat(amended.problem()).isEqualTo("circular-lineage");
  }

  @Test
  void theOnlyDocumentBehindAnotherMayStandWithoutAList() {
    register("talk", "");
    var told = register("reprint", ", \"derivedFrom\": \"talk\"");
    var amended =
        did(
            tracker.post(
                SOURCES + "/reprint/amendments",
                "{\"derivedFrom\": \"interview\", \"reason\": \"It says so.\"}"));

    assertThat(told.json().at("/derivedFrom/0").asString()).isEqualTo("talk");
    assertThat(amended.json().path("derivedFrom").toString()).isEqualTo("[\"interview\"]");
    assertThat(
            tracker
                .post(SOURCES, "{\"id\": \"odd\", \"title\": \"T\", \"derivedFrom\": \"No Slug\"}")
                .pointers())
        .containsExactly("/derivedFrom");
  }

  @Test
  void whatCannotBeAmendedIsRefused() {
    register("plain", "");
    String amendments = SOURCES + "/plain/amendments";

    assertThat(tracker.post(amendments, "{\"title\": \"U\"}").pointers())
        .containsExactly("/reason");
    assertThat(tracker.post(amendments, "{\"title\": \"T\", \"reason\": \"R\"}").problem())
        .isEqualTo("nothing-to-correct");
    assertThat(tracker.post(amendments, "{\"id\": \"x\", \"reason\": \"R\"}").problem())
        .isEqualTo("unknown-field");
    assertThat(tracker.post(amendments, "{\"reliability\": \"G\", \"reason\": \"R\"}").pointers())
        .containsExactly("/reliability");
    assertThat(
            tracker
                .post(SOURCES + "/nobody/amendments", "{\"title\": \"U\", \"reason\": \"R\"}")
                .problem())
        .isEqualTo("unknown-source");
  }

  @Test
  void aSourceIsShownAsItWasKnown() {
    Reply registered = register("known", "");
    String before = registered.header("Attache-Position");
    did(
        tracker.post(
            SOURCES + "/known/amendments", "{\"title\": \"U\", \"reason\": \"It was misread.\"}"));

    assertThat(title("")).isEqualTo("U");
    assertThat(title("?knownAt=" + before)).isEqualTo("T");
    assertThat(tracker.get(SOURCES + "/known?knownAt=2001-01-01").problem())
        .isEqualTo("unknown-source");
    assertThat(tracker.get(SOURCES + "/known?knwonAt=" + before).pointers())
        .containsExactly("/knwonAt");
  }

  private static String title(String asked) {
    return tracker.get(SOURCES + "/known" + asked).json().path("title").asString();
  }
}
