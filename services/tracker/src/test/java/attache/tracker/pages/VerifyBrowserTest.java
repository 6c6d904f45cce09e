package attache.tracker.pages;

import static attache.tracker.pages.DemoInBrowser.named;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.Checkpoint;
import attache.proof.Hashes;
import attache.proof.SignedNote;
import attache.proof.SigningKey;
import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser checks what the service shows, and trusts it in nothing. */
class VerifyBrowserTest {
  private static final String MONROE = "/records/pol-us-monroe-2019/replay";

  @RegisterExtension static final DemoInBrowser demo = new DemoInBrowser();

  /** Signed before the correction. */
  private static String older;

  @BeforeAll
  static void start() {
    older = demo.tracker().get("/api/v1/audit/checkpoint").text();
    ReplayBrowserTest.correct(demo.tracker());
    HostileNamesTest.record(demo.tracker());
  }

  private static void verify(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Verify")).click();
  }

  /** Answers as the service does, but for what the liar changes. */
  private static void lie(Page page, String address, UnaryOperator<String> liar) {
    page.route(
        Pattern.compile(address),
        route -> {
          var honest = route.fetch();
          route.fulfill(
              new Route.FulfillOptions().setResponse(honest).setBody(liar.apply(honest.text())));
        });
  }

  private static void assertSound(Page page) {
    assertThat(page.locator("#verify")).hasAttribute("data-verdict", "Good");
    assertThat(page.locator("[data-outcome=bad]")).hasCount(0);
  }

  private static void assertWrong(Page page, String step) {
    assertThat(page.locator("#verify")).hasAttribute("data-verdict", "Bad");
    assertThat(page.locator("#verdict")).containsText("NOT SOUND");
    assertThat(page.locator("[data-outcome=bad]")).hasCount(1);
    assertThat(page.locator("[data-outcome=bad]")).hasAttribute("data-step", step);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MONROE,
        "/replay?at=1",
        "/replay?at=128",
        "/records/deal-hostile/replay?step=1",
        "/records/deal-hostile/replay?step=2"
      })
  void whatWasRecordedIsSoundStepByStep(String path) {
    Page page = demo.open(path);

    verify(page);

    assertSound(page);
    assertThat(page.locator("[data-outcome=ok]")).hasCount(7);
    assertThat(page.locator("[data-step=kept] .outcome")).hasText("nothing to compare");
    assertThat(page.locator("[data-step=chain] .value"))
        .hasText(page.locator("[data-shown=hash]").textContent());
    assertThat(page.locator("#proven")).containsText("What it does not show");
  }

  @Test
  void aPageThatShowsAnotherActorBesideTheEventIsFoundOut() {
    Page page = demo.reader().newPage();
    lie(
        page,
        MONROE,
        html -> html.replace("data-shown=\"actor\">ana<", "data-shown=\"actor\">bea<"));
    page.navigate(MONROE);

    verify(page);

    assertWrong(page, "shown");
    assertThat(page.locator("[data-step=shown] .value")).hasText("actor");
  }

  @Test
  void aPageThatShowsAnotherEventThanWasRecordedIsFoundOut() {
    Page page = demo.reader().newPage();
    lie(page, MONROE, html -> html.replace("2018-02", "2017-02"));
    page.navigate(MONROE);

    verify(page);

    assertWrong(page, "leaf");
  }

  @Test
  void aServiceThatAgreesWithItsOwnLieCannotMakeUpTheChain() {
    Page page = demo.reader().newPage();
    lie(page, MONROE, html -> html.replace("2018-02", "2017-02"));
    // the liar computes the leaf of the lie as well
    lie(
        page,
        "/proofs/inclusion",
        proof -> proof.replaceFirst("\"leafHash\":\"[0-9a-f]+\"", "\"leafHash\":\"LEAF\""));
    page.navigate(MONROE);
    verify(page);
    assertWrong(page, "leaf");
    String leaf = page.locator("[data-step=leaf] .value").textContent();
    page.unroute(Pattern.compile("/proofs/inclusion"));
    lie(
        page,
        "/proofs/inclusion",
        proof -> proof.replaceFirst("\"leafHash\":\"[0-9a-f]+\"", "\"leafHash\":\"" + leaf + "\""));

    verify(page);

    assertWrong(page, "chain");
  }

  @Test
  void aProofThatLeadsElsewhereIsFoundOut() {
    Page page = demo.open(MONROE);
    lie(
        page,
        "/proofs/inclusion",
        proof -> proof.replaceFirst("\"path\":\\[\"[0-9a-f]{2}", "\"path\":[\"00"));

    verify(page);

    assertWrong(page, "inclusion");
  }

  @Test
  void aCheckpointThatNobodySignedIsFoundOut() {
    Page page = demo.open(MONROE);
    lie(page, "/proofs/inclusion", proof -> proof.replace("\\ntime 20", "\\ntime 19"));

    verify(page);

    assertWrong(page, "signature");
  }

  @Test
  void anotherKeyThanTheOneTrustedIsFoundOut() {
    Page page = demo.open(MONROE);
    page.locator("#trusted").fill(SigningKey.generate("attache/other").verifier().toString());

    verify(page);

    assertWrong(page, "signature");
  }

  @Test
  void theLogContinuesACheckpointThatWasKept() {
    Page page = demo.open(MONROE);
    page.locator("#kept").fill(older);

    verify(page);

    assertSound(page);
    assertThat(page.locator("[data-step=kept]")).hasAttribute("data-outcome", "ok");
    assertThat(page.locator("[data-step=kept] .value")).containsText("240 →");
  }

  @Test
  void aNoteThatNobodySignedSaysNothingAboutTheLog() {
    Page page = demo.open(MONROE);
    page.locator("#kept").fill(older.replace("\ntime 20", "\ntime 19"));

    verify(page);

    assertWrong(page, "own");
    assertThat(page.locator("[data-step=own] .fault")).containsText("says nothing about the log");
  }

  @Test
  void aForkedLogIsFoundOutThoughItsKeySignedIt() throws IOException {
    SigningKey key = SigningKey.parse(Files.readString(RunningTracker.KEY).strip());
    Checkpoint was = Checkpoint.parse(SignedNote.parse(older).text());
    Checkpoint other =
        new Checkpoint(was.origin(), was.size(), Hashes.plain("other"), was.chain(), was.time());
    Page page = demo.open(MONROE);
    page.locator("#kept").fill(key.sign(other.text()).toString());

    verify(page);

    assertWrong(page, "kept");
    assertThat(page.locator("[data-step=kept] .fault")).containsText("rewritten or forked");
  }

  @Test
  void whoTrustsTheFirstKeyTrustsTheOneItHandedOverTo(@TempDir Path folder) throws IOException {
    Path key = RunningTracker.KEY;
    Path first = Files.copy(key, folder.resolve("first.key"));
    try (TestDatabase database = TestDatabase.fresh()) {
      String trusted;
      try (RunningTracker before = RunningTracker.on(database, "--attache.demo=true")) {
        before.get("/api/v1/audit/checkpoint");
        trusted = before.get("/api/v1/audit/key").text();
      }
      Files.delete(key);
      try (RunningTracker after =
          RunningTracker.on(database, "--attache.audit.previous-key=" + first)) {
        Demo.shown(after);
        Page page = demo.reader().newPage();
        page.navigate(after.uri(MONROE).toString());
        page.locator("#trusted").fill(trusted);

        verify(page);

        assertSound(page);
        assertThat(trusted.lines()).hasSize(1);
        assertThat(after.get("/api/v1/audit/key").text().lines()).hasSize(2);
      }
    } finally {
      Files.copy(first, key, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void theKeyboardAloneVerifies() {
    Page page = demo.open("/audit");
    page.locator("#trusted").focus();

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertSound(page);
  }

  @Test
  void whatIsKeptInTheBrowserIsComparedTheNextTime() {
    Page page = demo.open(MONROE);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the newest")).click();
    assertSound(page);

    page.navigate("/replay?at=7");
    page.locator("#always").check();
    page.keyboard().press("Tab");
    page.locator("#next").click();

    assertThat(page.locator("[data-shown=position]")).hasText("8");
    assertSound(page);
    assertThat(page.locator("[data-step=kept]")).hasAttribute("data-outcome", "ok");
  }

  @Test
  void whatIsDownloadedIsAcceptedByTheVerifierOffline(@TempDir Path folder) throws Exception {
    Page page = demo.open("/audit");
    Path key = download(page, "Key as a file", folder.resolve("attache.pub"));
    page.locator("[name=record]").fill("pol-us-monroe-2019");
    Path bundle = download(page, "Bundle as a file", folder.resolve("monroe.bundle.json"));

    assertThat(verifier(bundle, key)).startsWith("Sound: bundle of pol-us-monroe-2019, ");
    Files.writeString(bundle, Files.readString(bundle).replaceFirst("2018-02", "2017-02"));
    assertThat(verifier(bundle, key)).startsWith("NOT SOUND (changed)");
    Path checkpoint = download(page, "Checkpoint as a file", folder.resolve("checkpoint.txt"));
    assertThat(Files.readString(checkpoint)).startsWith(older.substring(0, older.indexOf('\n')));
  }

  private static Path download(Page page, String name, Path file) {
    page.waitForDownload(() -> page.getByText(name).first().click()).saveAs(file);
    return file;
  }

  /** In a process of its own, with nothing of the service. */
  private static String verifier(Path bundle, Path key) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "attache.verifier.Verifier",
                bundle.toString(),
                "--key",
                key.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aRowChangedInTheDatabaseIsFoundOut() throws SQLException {
    try (RunningTracker tampered = Demo.start()) {
      tampered.get("/api/v1/audit/checkpoint");
      try (Connection connection = tampered.database().dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("alter table ledger.event disable trigger user");
        statement.execute(
            """
            update ledger.event
            set actor = 'somebody'
            where position = 100
            """);
      }
      Page page = demo.reader().newPage();
      page.navigate(tampered.uri("/replay?at=100#verify").toString());

      assertThat(page.locator("[data-shown=actor]")).hasText("somebody");
      assertWrong(page, "chain");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyVerdictIsAccessible(ColorScheme scheme) {
    for (String kept : new String[] {"", older, "nonsense"}) {
      Page page = demo.open(Chromium.options().setColorScheme(scheme), MONROE);
      page.locator("#kept").fill(kept);
      verify(page);
      assertThat(page.locator("[data-verdict]")).isVisible();

      assertThat(Axe.violations(page)).as(kept).isEmpty();
    }
  }

  @Test
  void aBrowserWithoutEd25519SaysSo() {
    Page page = demo.reader().newPage();
    page.addInitScript(
        "crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'))");
    page.navigate(MONROE);

    verify(page);

    assertThat(page.locator("#verify")).hasAttribute("data-verdict", "Partly");
    assertThat(page.locator("#verdict")).containsText("cannot check Ed25519");
    assertThat(page.locator("[data-step=signature] .outcome")).hasText("not checked here");
  }
}
