package attache.tracker.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs what the pages tell a reader to type and compares what comes with what they show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  static final Path ROOT = root();

  private RunningTracker tracker;

  @BeforeAll
  void startTheDemo() throws Exception {
    for (String program : List.of("bash", "curl", "jq")) {
      assumeTrue(
          new ProcessBuilder("which", program).start().waitFor() == 0,
          "the pages' commands need " + program + ", which is not installed here");
    }
    tracker = RunningTracker.start("--attache.demo=true");
  }

  @AfterAll
  void stop() {
    if (tracker != null) {
      tracker.close();
    }
  }

  @TestFactory
  Stream<DynamicNode> everyCommandOnAPageAnswersWhatThePageShows() {
    return Stream.of("README.md", "docs/tour.md", "docs/model.md", "docs/import.md")
        .map(ROOT::resolve)
        .filter(Files::exists)
        .flatMap(PagesTest::commands)
        .map(console -> DynamicTest.dynamicTest(console.toString(), () -> run(console)));
  }

  private static Stream<Console> commands(Path page) {
    try {
      return Console.of(page).stream();
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private void run(Console console) throws Exception {
    String command = console.command().replace("localhost:8080", "127.0.0.1:" + tracker.port());
    Process bash =
        new ProcessBuilder("bash", "-c", command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output.replace("\r", "").stripTrailing())
        .as("%s", console)
        .matches(console.expected());
    assertThat(bash.waitFor()).as("exit code of %s", console).isZero();
    // A reader takes a breath between two commands; the next one sees what this one recorded.
    long recorded = tracker.bean(Ledger.class).head().position();
    assertThat(tracker.get("/api/v1/records?limit=1&minPosition=" + recorded).status())
        .isEqualTo(200);
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("mvnw")))
        .findFirst()
        .orElseThrow();
  }
}
