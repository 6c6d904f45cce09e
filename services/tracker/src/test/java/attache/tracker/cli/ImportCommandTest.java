package attache.tracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static RunningTracker tracker;
  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start("--attache.bootstrap-token=open-sesame");
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static String server() {
    return tracker.uri("/").toString();
  }

  private static String facility(String id) {
    return """
    {"id": "%s", "title": "A dock", "class": "FACILITY", "events": [{"type": "INAUGURATED"}]}\
    """
        .formatted(id);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aFileIsSentAndItsCountsAreShown() throws IOException {
    String file = file("docks.json", "[" + facility("fac-cli-1") + "]");

    var first = Shell.run("import", "--server", server(), file);
    var again = Shell.run("import", "--server=" + server(), "--token=open-sesame", file);

    assertThat(first.err()).isEmpty();
    assertThat(first.exitCode()).isZero();
    assertThat(first.out().lines().toList())
        .last()
        .asString()
        .matches(".*docks.json +1 +1 +0 +0 +0 +0");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out().lines().toList())
        .last()
        .asString()
        .matches(".*docks.json +1 +0 +0 +1 +0 +0");
  }

  @Test
  void aRejectedRecordIsShownWithItsLineAndPointerAndTheReportIsKept() throws IOException {
    String lines = facility("fac-cli-2") + "\n{\"id\": \"fac-cli-3\", \"class\": \"DOCK\"}\n";
    Path report = folder.resolve("report.json");

    var run =
        Shell.run(
            "import",
            "--server",
            server(),
            "--report",
            report.toString(),
            file("docks.ndjson", lines));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("docks.ndjson:2: fac-cli-3: rejected, /class: \"DOCK\" is unknown here");
    var kept = Json.parse(Files.readString(report)).path("files").path(0);
    assertThat(kept.path("records")).hasSize(2);
    assertThat(kept.path("summary").path("rejected").asInt()).isEqualTo(1);
  }

  @Test
  void aBrokenFirstLineIsRejectedAloneAlsoInAFileThatIsNamedJson() throws IOException {
    String lines = "{\"id\": oops}\n" + facility("fac-cli-8") + "\n";

    var run = Shell.run("import", "--server", server(), file("docks.json", lines));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("docks.json:1: ")
        .contains("this is no JSON")
        .containsPattern("docks.json +2 +1 +0 +0 +1");
  }

  @Test
  void compressedFilesAndStandardInputAreTakenTooAndADryRunWritesNothing() throws IOException {
    Path zipped = folder.resolve("docks.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(facility("fac-cli-4").getBytes(StandardCharsets.UTF_8));
    }
    byte[] input = (" [" + facility("fac-cli-5") + "]").getBytes(StandardCharsets.UTF_8);

    var dry = Shell.run(input, "import", "--dry-run", "--server", server(), zipped.toString(), "-");
    var wet = Shell.run(input, "import", "--server", server(), zipped.toString(), "-");

    assertThat(dry.out()).contains("dry run").containsPattern("standard input +1 +1 +0");
    assertThat(wet.exitCode()).isZero();
    assertThat(wet.out()).containsPattern("json.gz +1 +1 +0").containsPattern("input +1 +1 +0");
  }

  @Test
  void whatCannotBeReadIsToldBeforeAnythingIsSent() throws IOException {
    var run =
        Shell.run(
            "import",
            "--server",
            server(),
            file("good.json", facility("fac-cli-6")),
            folder.resolve("missing.json").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("missing.json does not exist");
    assertThat(tracker.post("/api/v1/import?dryRun=true", facility("fac-cli-6")).text())
        .contains("CREATED");
  }

  @Test
  void aFileThatOnlyLooksCompressedIsToldToBeUnreadable() throws IOException {
    var run = Shell.run("import", "--server", server(), file("docks.json.gz", "no"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("docks.json.gz: the file cannot be read");
  }

  @Test
  void aServiceThatIsNotThereIsToldApart() throws IOException {
    var run =
        Shell.run(
            "import", "--server", "http://127.0.0.1:1", file("a.json", facility("fac-cli-7")));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("http://127.0.0.1:1 cannot be reached");
  }

  @Test
  void aFileThatIsRefusedAsAWholeIsToldApart() throws IOException {
    var run = Shell.run("import", "--server", server(), file("a.json", "[" + facility("fac-x")));
    var stranger =
        Shell.run(
            "import", "--token", "x", "--server", server(), file("b.json", facility("fac-y")));

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("line 1, column ");
    assertThat(stranger.exitCode()).isEqualTo(4);
  }
}
