package attache.tracker.http;

import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, under which names, and as whom. */
class DoorTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker =
        RunningTracker.start(
            "--attache.bootstrap-token=T0k3n",
            "--attache.allowed-hosts=desk.example, other.example");
  }

  @AfterAll
  static void stop() {
    tracker.close();
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

  private static String underTheName(String host) throws IOException {
    return raw("GET /problems HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1",
        "127.1.2.3:99",
        "[::1]",
        "[::1]:8080",
        "desk.example",
        "OTHER.example:80"
      })
  void theServiceAnswersUnderLoopbackNamesAndThoseThatWereAllowed(String host) throws IOException {
    assertThat(underTheName(host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8080",
        "10.0.0.1",
        "169.254.169.254"
      })
  void noPageReachesTheServiceUnderANameOfItsOwn(String host) throws IOException {
    assertThat(underTheName(host))
        .startsWith("HTTP/1.1 403")
        .contains("application/problem+json", "/problems/forbidden-host");
  }

  @Test
  void aProbeMayUseAnyName() throws IOException {
    assertThat(raw("GET /actuator/health/liveness HTTP/1.1\nHost: 10.0.0.1\nConnection: close\n\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a<b> HTTP/1.1\nHost: localhost\nConnection: close\n\n",
        "GET / HTTP/1.1\nConnection: close\n\n",
        "GET /%zz HTTP/1.1\nHost: localhost\nConnection: close\n\n",
        "POST /api/v1/records HTTP/1.1\nHost: localhost\nContent-Length: x\nConnection: close\n\n",
        "NONSENSE\n\n"
      })
  void whatTheServerItselfRefusesIsAProblemToo(String request) throws IOException {
    assertThat(raw(request))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "/problems/bad-request")
        .doesNotContain("<html", "Tomcat");
  }

  @Test
  void theTokenMakesItsBearerTheAdministrator() {
    var reply = register("deal-admin", "Authorization", "Bearer T0k3n");

    assertThat(reply.status()).isEqualTo(201);
    assertThat(actor("deal-admin")).isEqualTo("administrator");
  }

  @Test
  void aWrongTokenIsNobodys() {
    var reply = register("deal-wrong", "Authorization", "Bearer T0k3m");

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.problem()).isEqualTo("unauthorized");
    assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(tracker.get("/problems", "Authorization", "Bearer x").status()).isEqualTo(401);
  }

  @Test
  void whoeverDoesNotSayIsAnAnalyst() {
    register("deal-silent");

    assertThat(actor("deal-silent")).isEqualTo("analyst");
  }

  @Test
  void namesMayHaveAnyLetters() throws IOException {
    String body = "{\"id\": \"deal-letters\", \"class\": \"DEAL\", \"title\": \"T\"}";

    raw(
        """
        POST /api/v1/records HTTP/1.1
        Host: localhost
        Content-Type: application/json
        Attache-Actor: Anaïs Пятаков
        Content-Length: %d
        Connection: close

        %s"""
            .formatted(body.length(), body));

    assertThat(actor("deal-letters")).isEqualTo("Anaïs Пятаков");
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void theServicesOwnPagesMayRecord(String site) {
    assertThat(register("deal-own-" + site, "Sec-Fetch-Site", site).status()).isEqualTo(201);
  }

  @Test
  void anOlderBrowserIsKnownByItsOrigin() {
    String own = "http://127.0.0.1:" + tracker.port();

    assertThat(register("deal-origin", "Origin", own).status()).isEqualTo(201);
    assertThat(register("deal-foreign", "Origin", "http://127.0.0.1:1").problem())
        .isEqualTo("cross-site");
  }

  private static RunningTracker.Reply register(String id, String... headers) {
    return tracker.post(
        "/api/v1/records",
        "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(id),
        headers);
  }

  private static String actor(String record) {
    return tracker.bean(Ledger.class).read(record, 0).getFirst().actor();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/records", "/api/v1/audit/key", "/api/v1/events", "/", "/no-such-page"})
  void whatIsAnsweredIsOfTheKindThatIsSaid(String path) {
    assertThat(
            tracker
                .get(path, "Authorization", "Bearer T0k3n")
                .headers()
                .allValues("X-Content-Type-Options"))
        .containsExactly("nosniff");
  }

  @Test
  void whoeverIsNamedTwiceIsNobody() throws IOException {
    String written =
        raw(
            """
            POST /api/v1/records HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Attache-Actor: Ana
            Attache-Actor: Boris
            Content-Length: 2
            Connection: close

            {}""");

    assertThat(written)
        .startsWith("HTTP/1.1 400")
        .contains("Attache-Actor is given more than once");
  }
}
