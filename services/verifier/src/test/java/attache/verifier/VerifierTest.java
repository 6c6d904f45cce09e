package attache.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it prints, and the exit codes that are promised. */
final class VerifierTest {

  @TempDir private Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void aSoundExportIs0AndAChangedOne1WithThePosition() throws Exception {
    try (var log = new RealLog(directory)) {
      var file = directory.resolve("export.ndjson");
      var export = log.export(log.signed());
      var key = Files.writeString(directory.resolve("key.pub"), log.key() + "\n").toString();
      var kept =
          Files.writeString(directory.resolve("old"), log.checkpoints.getFirst().note()).toString();

      Files.writeString(file, export);
      assertThat(run(file.toString(), "--key", key, "--checkpoint", kept)).isZero();
      assertThat(out.toString(UTF_8)).startsWith("Sound: export of the whole log, 400 events");

      Files.writeString(file, export.replace("\"nr\":41}", "\"nr\":4100}"));
      assertThat(run(file.toString(), "--key", log.key())).isEqualTo(1);
      assertThat(out.toString(UTF_8))
          .startsWith("NOT SOUND (changed): position 42 is not what was recorded");
      assertThat(run(file.toString(), "--key", log.key(), "--json")).isEqualTo(1);
      assertThat(out.toString(UTF_8))
          .startsWith("{\"result\":\"unsound\",\"fault\":\"changed\",\"position\":42,")
          .endsWith("\"}\n");

      var stranger = SigningKey.generate("x").verifier().toString();
      Files.writeString(file, export);
      assertThat(run(file.toString(), "--key", stranger)).isEqualTo(3);
    }
  }

  @Test
  void wrongUseIs2() {
    var key = SigningKey.generate("x").verifier().toString();

    assertThat(run()).isEqualTo(2);
    assertThat(run("file")).isEqualTo(2);
    assertThat(run("file", "--key")).isEqualTo(2);
    assertThat(run("file", "--key", "no key")).isEqualTo(2);
    assertThat(run("file", "--key", key, "--checkpoint", "none")).isEqualTo(2);
    assertThat(run("no such file", "--key", key)).isEqualTo(2);
    assertThat(run(directory.toString(), "--key", key)).isEqualTo(2);
    assertThat(run("file", "--keys", key)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("what is \"--keys\"?");
  }

  @Test
  void aFileThatIsNeitherExportNorBundleIs5() throws Exception {
    var key = SigningKey.generate("x").verifier().toString();
    for (var text : new String[] {"", "{}", "[]", "\n", "{\"format\":\"attache-export/2\"}"}) {
      var file = Files.writeString(directory.resolve("file"), text).toString();
      assertThat(run(file, "--key", key)).as(text).isEqualTo(5);
    }
    for (var format : new String[] {"attache-export/1", "attache-bundle/1"}) {
      var text = "{\"format\":\"%s\"}".formatted(format);
      var file = Files.writeString(directory.resolve("file"), text).toString();
      assertThat(run(file, "--key", key)).as(text).isEqualTo(5);
    }
    var file = Files.write(directory.resolve("file"), new byte[] {(byte) 0xff, 10}).toString();
    assertThat(run(file, "--key", key)).isEqualTo(5);
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Verifier.run(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
  }
}
