package attache.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.SignedNote;
import attache.proof.SigningKey;
import attache.proof.VerifierKey;
import attache.proof.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to tamper with a real export is found, at the right position. */
final class TamperedExportTest {

  private static final int TRIES = 25;

  @TempDir private static Path directory;
  private static RealLog log;
  private static String key;
  private static String export;
  @TempDir private Path files;

  @BeforeAll
  static void record() throws Exception {
    log = new RealLog(directory);
    key = log.key();
    export = log.export(log.signed());
  }

  @AfterAll
  static void close() {
    log.close();
  }

  @Test
  void anExportAsItWasGivenOutIsSound() throws IOException {
    assertThat(verdict(export))
        .isInstanceOfSatisfying(
            Verdict.Sound.class, sound -> assertThat(sound.events()).isEqualTo(RealLog.EVENTS));
  }

  @Test
  void anExportSpelledOtherwiseSaysTheSame() throws IOException {
    var spaced =
        export.replace("\"nr\":", " \"nr\" : ").replace("é", "\\u00e9").replace("1.5}", "1.50}");

    assertThat(spaced).isNotEqualTo(export);
    assertThat(verdict(spaced)).isInstanceOf(Verdict.Sound.class);
  }

  /** What an event says, and what it may be made to say. */
  enum Content {
    actor("\"someone else\""),
    data("{\"nr\":-1}"),
    id("\"00000000-0000-4000-8000-000000000000\""),
    meta("{\"via\":\"form\"}"),
    name("\"OfferWithdrawn\""),
    recordedAt("\"2035-01-01T00:00:00.000000Z\""),
    sequence("77"),
    stream("\"deal-elsewhere\""),
    version("2"),
    hash('"' + "ab".repeat(32) + '"');

    final String other;

    Content(String other) {
      this.other = other;
    }
  }

  @ParameterizedTest
  @EnumSource(Content.class)
  void changedContentIsFound(Content member) throws IOException {
    var random = new Random(member.name().hashCode());
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int event = random.nextInt(RealLog.EVENTS);
      forger.set(event, member.name(), member.other);

      assertFound(verdict(forger.export()), Fault.CHANGED, event + 1);
    }
  }

  @Test
  void aChangeOfAnyOneCharacterIsFound() throws IOException {
    var random = new Random(1);
    for (int i = 0; i < 10 * TRIES; i++) {
      var forger = new Forger(export);
      int event = random.nextInt(RealLog.EVENTS);
      var line = new StringBuilder(forger.events.get(event));
      int at = random.nextInt(line.length() - 1);
      line.setCharAt(at, (char) (line.charAt(at) ^ 1));
      forger.events.set(event, line.toString());

      assertThat(verdict(forger.export()))
          .as(line.toString())
          .isInstanceOfSatisfying(
              Verdict.Unsound.class, found -> assertThat(found.position()).isEqualTo(event + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"format\":", "{\"checkpoint\":"})
  void whatNobodySignedBesideACheckpointIsFound(String line) throws IOException {
    int end = export.indexOf('\n', export.indexOf("\n" + line) + 1) - 1;
    String forged = export.substring(0, end) + ",\"lie\":\"all is well\"" + export.substring(end);

    assertFound(verdict(forged), Fault.CHANGED, 0);
  }

  @Test
  void swappedEventsAreFoundAtTheFirst() throws IOException {
    var random = new Random(2);
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int first = random.nextInt(RealLog.EVENTS - 1);
      int second = first + 1 + random.nextInt(RealLog.EVENTS - 1 - first);
      Collections.swap(forger.events, first, second);

      assertFound(verdict(forger.export()), Fault.MISSING, first + 1);
    }
  }

  @Test
  void swappedContentsAreFoundAtTheFirst() throws IOException {
    var random = new Random(3);
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int first = random.nextInt(RealLog.EVENTS - 1);
      int second = first + 1 + random.nextInt(RealLog.EVENTS - 1 - first);
      var data = Forger.get(forger.events.get(first), "data");
      forger.set(first, "data", Forger.get(forger.events.get(second), "data"));
      forger.set(second, "data", data);

      assertFound(verdict(forger.export()), Fault.CHANGED, first + 1);
    }
  }

  @Test
  void aRemovedEventIsFound() throws IOException {
    var random = new Random(4);
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int event = random.nextInt(RealLog.EVENTS - 1);
      forger.events.remove(event);

      assertFound(verdict(forger.export(forger.header, false)), Fault.MISSING, event + 1);
    }
  }

  @Test
  void aRepeatedEventIsFound() throws IOException {
    var random = new Random(5);
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int event = random.nextInt(RealLog.EVENTS - 1);
      int copy = random.nextInt(event + 1);
      forger.events.add(event + 1, forger.events.get(copy));

      assertFound(verdict(forger.export(forger.header, false)), Fault.OUT_OF_PLACE, event + 2);
    }
  }

  @Test
  void anInventedEventIsFound() throws IOException {
    var random = new Random(6);
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int event = random.nextInt(RealLog.EVENTS);
      forger.events.add(event, forger.events.get(event));
      forger.set(event, "data", "{\"nr\":-1}");

      assertFound(verdict(forger.export(forger.header, false)), Fault.CHANGED, event + 1);
    }
  }

  @Test
  void anEventAfterTheEndIsFound() throws IOException {
    var forger = new Forger(export);
    forger.events.add(forger.events.getLast());
    forger.makeConsistent();

    assertFound(verdict(forger.export()), Fault.INSERTED, RealLog.EVENTS + 1);
  }

  @Test
  void aMissingEndIsFound() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int left = random.nextInt(RealLog.EVENTS);
      forger.events.subList(left, RealLog.EVENTS).clear();

      assertFound(verdict(forger.export()), Fault.TRUNCATED, left + 1);
    }
  }

  @Test
  void anEndInTheMiddleOfALineIsFound() throws IOException {
    var random = new Random(8);
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int event = random.nextInt(RealLog.EVENTS);
      var start = export.indexOf(forger.events.get(event));

      assertFound(verdict(export.substring(0, start + 20)), Fault.MALFORMED, event + 1);
    }
  }

  /** What somebody does who can compute hashes; each begins at the given event. */
  enum Rewriting {
    CHANGE {
      @Override
      void apply(Forger forger, int event) {
        forger.set(event, "actor", "\"someone else\"");
      }
    },
    REMOVE {
      @Override
      void apply(Forger forger, int event) {
        forger.events.remove(event);
        forger.events.add(forger.events.getLast());
      }
    },
    INSERT {
      @Override
      void apply(Forger forger, int event) {
        forger.events.add(event, forger.events.get(event));
        forger.set(event, "data", "{\"nr\":-1}");
        forger.events.removeLast();
      }
    },
    SWAP {
      @Override
      void apply(Forger forger, int event) {
        forger.set(event, "data", "{\"nr\":-1}");
        forger.set(event + 1, "data", "{\"nr\":-2}");
      }
    };

    abstract void apply(Forger forger, int event);
  }

  @ParameterizedTest
  @EnumSource(Rewriting.class)
  void aHistoryWithAllHashesMadeAnewIsFoundBetweenTwoCheckpoints(Rewriting rewriting)
      throws IOException {
    var random = new Random(rewriting.name().hashCode());
    for (int i = 0; i < TRIES; i++) {
      var forger = new Forger(export);
      int event = random.nextInt(RealLog.EVENTS - 2);
      rewriting.apply(forger, event);
      forger.makeConsistent();

      var found = (Verdict.Unsound) verdict(forger.export());

      assertThat(found.fault()).isEqualTo(Fault.REWRITTEN);
      assertThat(event + 1L).isBetween(found.position(), found.through());
      assertThat(found.through() - found.position()).isLessThan(40);
      assertThat(verdict(forger.export(forger.header, false)))
          .isInstanceOfSatisfying(
              Verdict.Unsound.class, all -> assertThat(all.fault()).isEqualTo(Fault.REWRITTEN));
    }
  }

  static Stream<SignedNote> notOfTheLogsKey() {
    var text = SignedNote.parse(log.checkpoints.getLast().note()).text();
    var name = VerifierKey.parse(key).name();
    return Stream.of(SigningKey.generate(name).sign(text), SigningKey.generate("x").sign(text));
  }

  @ParameterizedTest
  @MethodSource
  void notOfTheLogsKey(SignedNote note) throws IOException {
    var forger = new Forger(export);

    assertFound(verdict(forger.export(header(note.toString()), true)), Fault.UNKNOWN_KEY, 0);
  }

  @Test
  void aChangedCheckpointIsBadlySigned() throws IOException {
    var note = log.checkpoints.getLast().note().replace("\n400\n", "\n399\n");

    assertFound(verdict(new Forger(export).export(header(note), true)), Fault.BAD_SIGNATURE, 0);
  }

  @Test
  void anExportThatEndsBeforeAKeptCheckpointIsTruncated() throws IOException {
    var older = log.export(log.checkpoints.get(3));

    assertThat(verdict(older)).isInstanceOf(Verdict.Sound.class);
    assertFound(verdict(older, log.checkpoints.get(5).note()), Fault.TRUNCATED, 161);
  }

  @Test
  void everyKeptCheckpointAgreesWithWhatFollowed() throws IOException {
    for (var kept : log.checkpoints) {
      assertThat(verdict(export, kept.note())).isInstanceOf(Verdict.Sound.class);
    }
  }

  private static String header(String note) {
    var header = new StringBuilder("{\"format\":\"attache-export/1\",\"checkpoint\":");
    JsonText.quote(header, note);
    return header.append('}').toString();
  }

  private static void assertFound(Verdict verdict, Fault fault, long position) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Unsound.class,
            found -> {
              assertThat(found.fault()).as(found.says()).isEqualTo(fault);
              assertThat(found.position()).as(found.says()).isEqualTo(position);
            });
  }

  private Verdict verdict(String text, String... kept) throws IOException {
    var file = Files.writeString(files.resolve("export.ndjson"), text);
    var trust =
        new Trust(List.of(VerifierKey.parse(key)), Stream.of(kept).map(SignedNote::parse).toList());
    return Check.of(file, trust, _ -> {});
  }
}
