package attache.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.SignedNote;
import attache.proof.VerifierKey;
import attache.proof.json.CanonicalJson;
import attache.proof.json.JsonMembers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to tamper with a bundle of evidence is found, at the right position. */
final class TamperedBundleTest {

  private static final int DEAL = 3;
  private static final int EVENTS = RealLog.EVENTS / RealLog.DEALS;
  private static final int TRIES = 25;

  @TempDir private static Path directory;
  private static RealLog log;
  private static String bundle;
  private static String other;
  @TempDir private Path files;

  private Map<String, String> members = Map.of();
  private List<String> events = List.of();

  @BeforeAll
  static void record() throws Exception {
    log = new RealLog(directory);
    bundle = log.bundle(DEAL, 0);
    other = log.bundle(DEAL + 1, 0);
  }

  @AfterAll
  static void close() {
    log.close();
  }

  @Test
  void aBundleAsItWasGivenOutIsSound() throws IOException {
    assertThat(verdict(bundle))
        .isInstanceOfSatisfying(
            Verdict.Sound.class, sound -> assertThat(sound.events()).isEqualTo(EVENTS));
  }

  @ParameterizedTest
  @EnumSource(TamperedExportTest.Content.class)
  void changedContentIsFound(TamperedExportTest.Content member) throws IOException {
    var random = new Random(member.name().hashCode());
    for (int i = 0; i < TRIES; i++) {
      open();
      int event = random.nextInt(EVENTS);
      set(event, member.name(), member.other);

      boolean hash = member == TamperedExportTest.Content.hash;
      assertFound(Fault.CHANGED, hash ? 0 : position(event));
    }
  }

  @Test
  void aRemovedEventIsFoundAlsoTheLast() throws IOException {
    for (int event = 0; event < EVENTS; event++) {
      open();
      events.remove(event);

      assertFound(Fault.MISSING, position(event));
    }
  }

  @Test
  void swappedEventsAreFound() throws IOException {
    open();
    Collections.swap(events, 7, 20);

    assertFound(Fault.MISSING, position(7));
  }

  @Test
  void aRepeatedEventIsFound() throws IOException {
    open();
    events.add(8, events.get(7));

    assertFound(Fault.OUT_OF_PLACE, position(7));
  }

  @Test
  void aTrueEventOfAnotherRecordIsFound() throws IOException {
    open();
    events.add(8, JsonMembers.array(Forger.get(other, "events")).get(7));

    assertFound(Fault.INSERTED, position(7) + 1);
  }

  @Test
  void aProofOfAnotherEventProvesNothing() throws IOException {
    open();
    var event = Forger.members(events.get(5));
    event.put("path", Forger.get(events.get(6), "path"));
    events.set(5, Forger.json(event));

    assertFound(Fault.CHANGED, position(5));
  }

  @Test
  void anythingElseThatWasChangedIsFound() throws IOException {
    for (var member : List.of("streams", "summary")) {
      open();
      members.put(member, "[\"deal-%d\",\"source:x\",\"more\"]".formatted(DEAL));

      assertFound(Fault.CHANGED, 0);
    }
    open();
    members.put("more", "1");
    assertFound(Fault.CHANGED, 0);
  }

  @Test
  void aStatementOrCheckpointOfAnotherBundleIsFound() throws IOException {
    open();
    members.put("statement", Forger.get(other, "statement"));
    assertFound(Fault.UNREADABLE, 0);
    open();
    members.put("checkpoint", quoted(log.checkpoints.getFirst().note()));
    assertFound(Fault.UNREADABLE, 0);
  }

  @Test
  void aChangedStatementIsBadlySigned() throws IOException {
    open();
    members.put(
        "statement", String.valueOf(members.get("statement")).replace("size 400", "size 360"));

    assertFound(Fault.BAD_SIGNATURE, 0);
  }

  @Test
  void aChangeOfAnyOneCharacterIsFound() throws IOException {
    var random = new Random(11);
    for (int i = 0; i < 10 * TRIES; i++) {
      var changed = new StringBuilder(bundle);
      int at = random.nextInt(bundle.length() - 2);
      changed.setCharAt(at, (char) (changed.charAt(at) ^ 1));

      assertThat(verdict(changed.toString())).as("at %d", at).isInstanceOf(Verdict.Unsound.class);
    }
  }

  @Test
  void aBundleContinuesAKeptCheckpointIfItShowsThat() throws Exception {
    var kept = log.checkpoints.get(4);

    assertThat(verdict(log.bundle(DEAL, kept.size()), kept.note()))
        .isInstanceOf(Verdict.Sound.class);
    assertThat(verdict(bundle, kept.note()))
        .isInstanceOfSatisfying(
            Verdict.Unsound.class, found -> assertThat(found.fault()).isEqualTo(Fault.UNPROVEN));
    assertThat(verdict(bundle, log.checkpoints.getLast().note())).isInstanceOf(Verdict.Sound.class);
  }

  @Test
  void aBundleOfWhatWasKnownThenSaysHowFarItGoes() throws Exception {
    assertThat(verdict(log.bundleUntil(position(3), DEAL)))
        .isInstanceOfSatisfying(
            Verdict.Sound.class,
            sound -> {
              assertThat(sound.events()).isEqualTo(4);
              assertThat(sound.what()).endsWith("as known at position " + position(3));
            });
  }

  private void open() {
    members = Forger.members(bundle);
    events = new ArrayList<>(JsonMembers.array(Forger.get(bundle, "events")));
  }

  private void set(int event, String member, String value) {
    var proven = Forger.members(events.get(event));
    var content = Forger.members(String.valueOf(proven.get("event")));
    content.put(member, value);
    proven.put("event", Forger.json(content));
    events.set(event, Forger.json(proven));
  }

  private static long position(int event) {
    return event * RealLog.DEALS + DEAL + 1L;
  }

  private static String quoted(String text) {
    return CanonicalJson.of('"' + text.replace("\n", "\\n") + '"');
  }

  private void assertFound(Fault fault, long position) throws IOException {
    members.put("events", "[" + String.join(",", events) + "]");
    assertThat(verdict(Forger.json(members)))
        .isInstanceOfSatisfying(
            Verdict.Unsound.class,
            found -> {
              assertThat(found.fault()).as(found.says()).isEqualTo(fault);
              assertThat(found.position()).as(found.says()).isEqualTo(position);
            });
  }

  private Verdict verdict(String text, String... kept) throws IOException {
    var file = Files.writeString(files.resolve("bundle.json"), text);
    var trust =
        new Trust(
            List.of(VerifierKey.parse(log.key())), Stream.of(kept).map(SignedNote::parse).toList());
    return Check.of(file, trust, _ -> {});
  }
}
