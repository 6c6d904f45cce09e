package attache.tracker.problems;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What no honest client sends is refused as that client's fault, never ours. */
class HostileInputTest {
  private static final String DEAL = "/api/v1/records/deal-1";
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
    tracker.post("/api/v1/records", "{\"id\": \"deal-1\", \"class\": \"DEAL\", \"title\": \"T\"}");
    tracker.post("/api/v1/sources", "{\"id\": \"book\", \"title\": \"A book\"}");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static void refused(Reply reply, int status, String problem) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.problem()).isEqualTo(problem);
  }

  /** Sends the text as it is, which no HTTP client would. */
  private static String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), tracker.port())) {
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/records?q=%ff",
        "/api/v1/totals?by=%ed%a0%80",
        "/api/v1/changes?from=%zz",
        "/api/v1/events?after=%",
        "/api/v1/audit/bundle?record=%c0%80"
      })
  void aQueryThatIsNoPercentEncodedUtf8IsABadParameter(String address) throws IOException {
    assertThat(raw("GET " + address + " HTTP/1.1\nHost: localhost\nConnection: close\n\n"))
        .startsWith("HTTP/1.1 400")
        .contains("/problems/invalid-parameter");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /problems HTTP/9.9, 400, bad-request",
    "CONNECT /api/v1/records HTTP/1.1, 405, method-not-allowed"
  })
  void whatTheServerItselfRefusesIsTheClientsFaultToo(String line, int status, String problem)
      throws IOException {
    assertThat(raw(line + "\nHost: localhost\nConnection: close\n\n"))
        .startsWith("HTTP/1.1 " + status)
        .contains("/problems/" + problem);
  }

  @Test
  void wordsThatNoLogCanKeepAreRefusedWithTheirPlace() {
    for (String words : new String[] {"a\\u0000b", "\\ud800", "\\udc00\\ud800"}) {
      var reply =
          tracker.post(
              DEAL + "/developments",
              "{\"type\": \"OFFER_MADE\", \"occurred\": {\"edtf\": \"2021\", \"basis\": \"STATED\","
                  + " \"asStated\": \""
                  + words
                  + "\"}}");

      refused(reply, 422, "invalid-date");
      assertThat(reply.pointers()).containsExactly("/occurred/asStated");
    }
  }

  @Test
  void aNumberBeyondAllNumbersIsNoJson() {
    refused(
        tracker.post(DEAL + "/developments", "{\"type\": 1E2147483648}"), 400, "malformed-json");
    var report =
        tracker.post(
            "/api/v1/import", "{\"id\": 1E2147483648}\n", "Content-Type", "application/x-ndjson");

    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().at("/records/0/result").asString()).isEqualTo("REJECTED");
  }

  @Test
  void whatIsWrongWithJsonIsSaidWithoutTheParsersClasses() {
    var reply = tracker.post(DEAL + "/developments", "{} {}");

    refused(reply, 400, "malformed-json");
    assertThat(reply.text()).doesNotContain("tools.jackson", "DeserializationFeature");
  }

  @Test
  void anEventThatOutgrowsTheLogIsRefused() {
    long before = tracker.bean(Ledger.class).head().position();
    String claims =
        ("{\"field\": \"amount\", \"value\": \"" + "x".repeat(500) + "\"},").repeat(1_700);
    String json = "\"claims\": [" + claims.substring(0, claims.length() - 1) + "]";
    var first =
        tracker.post(
            DEAL + "/developments", "{\"id\": \"d\", \"type\": \"OFFER_MADE\", " + json + "}");
    assertThat(first.status()).as(first.text()).isEqualTo(201);

    var reply =
        tracker.post(
            DEAL + "/developments/d/corrections",
            "{\"reason\": \"R\", " + json.replace('x', 'y') + "}");

    refused(reply, 422, "invalid-input");
    assertThat(tracker.bean(Ledger.class).head().position()).isEqualTo(before + 1);
  }

  @Test
  void aFormWithFilesIsAContentTypeThatIsNotRead() {
    for (String address : new String[] {DEAL + "/developments", "/api/v1/import"}) {
      refused(
          tracker.post(address, "{}", "Content-Type", "multipart/form-data"),
          415,
          "unsupported-media-type");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/records, application/json; charset=utf-16",
    "/api/v1/records, application/json; charset=\"iso-8859-1\"",
    "/api/v1/records, application/json; charset=nonsense",
    "/api/v1/import, application/x-ndjson; charset=windows-1252"
  })
  void aBodyInAnotherEncodingThanUtf8IsNotRead(String address, String type) {
    String json = "{\"id\": \"deal-utf\", \"class\": \"DEAL\", \"title\": \"T\"}";

    refused(tracker.post(address, json, "Content-Type", type), 415, "unsupported-media-type");
  }

  @Test
  void aBodyThatIsCompressedOnItsWayIsNotReadEither() throws IOException {
    assertThat(
            raw(
                "POST /api/v1/records HTTP/1.1\nHost: localhost\nConnection: close\n"
                    + "Content-Type: application/json\nTransfer-Encoding: gzip, chunked\n\n0\n\n"))
        .startsWith("HTTP/1.1 415")
        .contains("/problems/unsupported-media-type", "or chunked");
  }

  @Test
  void aKeyThatIsGivenTwiceIsRefused() throws IOException {
    assertThat(
            raw(
                "POST /api/v1/records HTTP/1.1\nHost: localhost\nConnection: close\n"
                    + "Content-Type: application/json\nContent-Length: 2\n"
                    + "Idempotency-Key: \"1\"\nIdempotency-Key: \"2\"\n\n{}"))
        .startsWith("HTTP/1.1 400")
        .contains("Idempotency-Key is given more than once");
  }

  @Test
  void aCompressedBodyIsNotRead() {
    var reply = tracker.post("/api/v1/records", "{}", "Content-Encoding", "gzip");

    refused(reply, 415, "unsupported-media-type");
    assertThat(reply.header("Accept-Encoding")).isEqualTo("identity");
  }

  @Test
  void aBodyThatSaysToBeInUtf8Is() {
    String json = "{\"id\": \"deal-utf-8\", \"class\": \"DEAL\", \"title\": \"T\"}";

    var reply =
        tracker.post("/api/v1/records", json, "Content-Type", "application/json; charset=UTF-8");

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/records/source:book",
        "/api/v1/records/source:book/explanation",
        "/api/v1/records/source%3Abook/history"
      })
  void aNameThatCanBeNoRecordsIsUnknown(String address) {
    refused(tracker.get(address), 404, "unknown-record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/audit/bundle?record=%00",
        "/api/v1/records?q=a%00",
        "/compare?record=%00",
        "/record/sources?q=%00",
        "/review?record=a%00"
      })
  void noTextHasTheCharacterZero(String address) {
    var reply = tracker.get(address);

    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.text()).contains("U+0000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "-0001-01-01", "-4712-01-01", "-4713-01-01", "-9999-01-01"})
  void aDayBeforeAllOthersIsAQuestionLikeAnother(String day) {
    for (String address :
        new String[] {
          "/api/v1/records?asOf=",
          "/api/v1/records?quiet=100000&asOf=",
          "/api/v1/dormant?asOf=",
          "/api/v1/lag?asOf=",
          "/api/v1/totals?by=stage&asOf=",
          "/compare?asOf=",
          "/compare?thenAsOf=",
          "/?asOf=",
          "/board?asOf="
        }) {
      var reply = tracker.get(address + day);

      assertThat(reply.status()).as(address + day + "\n" + reply.text()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?knownAt=0000-01-01",
        "/?knownAt=0001-01-02T00:00:00%2B18:00",
        "/compare?knownAt=0000-01-01",
        "/audit/visits?from=0000-01-01&to=2026-01-01",
        "/audit/visits.csv?from=0001-01-01",
        "/api/v1/audit/visits?from=0000-01-01",
        "/api/v1/audit/visits?to=0000-01-01&from=9999-12-31",
        "/api/v1/changes?from=0000-01-01"
      })
  void anInstantBeforeAllOthersIsAQuestionLikeAnother(String address) {
    var reply = tracker.get(address);

    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  @Test
  void nothingWasKnownBeforeTheFirstOfDays() {
    refused(tracker.get(DEAL + "?knownAt=0000-01-01"), 404, "unknown-record");
    assertThat(tracker.get("/api/v1/records?knownAt=0000-12-31").json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/record, application/x-www-form-urlencoded",
    "/api/v1/records, application/json",
    "/api/v1/import, application/x-ndjson"
  })
  void aBodyInBrokenPiecesIsNoIncident(String address, String type) throws IOException {
    var logger = (Logger) LoggerFactory.getLogger("attache.tracker.problems");
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    logger.addAppender(lines);
    try {
      assertThat(
              raw(
                  "POST %s HTTP/1.1\nHost: localhost\nContent-Type: %s\n".formatted(address, type)
                      + "Connection: close\nTransfer-Encoding: chunked\n\nzz\n"))
          .startsWith("HTTP/1.1 400")
          .contains("/problems/bad-request");
    } finally {
      logger.detachAppender(lines);
    }
    assertThat(lines.list).hasSizeLessThan(2);
    assertThat(lines.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.ERROR));
    assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
  }

  @Test
  void theLogIsWaitedForAsTheViewsAre() {
    var reply = tracker.get("/api/v1/events?minPosition=999999");

    refused(reply, 503, "view-behind");
    assertThat(reply.header("Retry-After")).isNotEmpty();
  }
}
