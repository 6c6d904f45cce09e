package attache.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.ledger.Append;
import attache.ledger.Draft;
import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import attache.ledger.Recorded;
import attache.proof.Frontier;
import attache.proof.KeyRotation;
import attache.proof.Proofs;
import attache.proof.SignedNote;
import attache.proof.TrustedKeys;
import attache.testbed.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree in its tables, against one computed from the events alone. */
final class EvidenceTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());
  @TempDir private Path directory;

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }

  @Test
  void everyProofFromTheTablesIsTheOneComputedFromScratch() throws Exception {
    append(1_500);
    var leaves = leaves();
    try (var evidence = open("key")) {
      assertThat(evidence.await(1_500, LONG)).isPresent();
      var random = new Random(9162);
      for (int i = 0; i < 60; i++) {
        int size = 1 + random.nextInt(1_500);
        int from = 1 + random.nextInt(size);
        var inclusion = evidence.inclusion(from, size);
        var consistency = evidence.consistency(from, size);

        assertThat(inclusion.root()).isEqualTo(root(leaves, size));
        assertThat(consistency.fromRoot()).isEqualTo(root(leaves, from));
        assertThat(
                Proofs.includes(
                    root(leaves, size), size, from - 1, leaves.get(from - 1), inclusion.path()))
            .isTrue();
        assertThat(
                Proofs.extend(
                    root(leaves, from), from, root(leaves, size), size, consistency.path()))
            .isTrue();
      }
    }
  }

  @Test
  void aCheckpointIsSignedByTheLogsKeyAndSaysWhatTheLogIs() throws Exception {
    append(3);
    try (var evidence = open("key")) {
      var signed = evidence.await(3, LONG).orElseThrow();

      assertThat(signed.checkpoint().root()).isEqualTo(root(leaves(), 3));
      assertThat(signed.checkpoint().chain()).isEqualTo(ledger.head().hash());
      assertThat(SignedNote.parse(signed.note()).verdict(evidence.keys().getFirst()))
          .isEqualTo(SignedNote.Verdict.SIGNED);
    }
  }

  @Test
  void theTreeGoesOnWhereAnotherKeeperLeftIt() throws Exception {
    int[] sizes = {255, 1, 1, 700, 68_000};
    int size = 0;
    for (int more : sizes) {
      append(more);
      size += more;
      try (var evidence = open("key")) {
        assertThat(evidence.await(size, LONG).orElseThrow().checkpoint().root())
            .isEqualTo(root(leaves(), size));
        assertThat(evidence.trouble()).isNull();
      }
    }
    assertThat(count("select count(*) from ledger.tile where level = 1")).isEqualTo(1);
  }

  @Test
  void manyKeepersOfOneLogSignOneHistory() throws Exception {
    try (var one = open("key")) {
      append(1);
      assertThat(one.await(1, LONG)).isPresent();
      try (var two = open("key");
          var three = open("key")) {
        append(600);
        assertThat(one.await(601, LONG)).isPresent();
        one.close();
        append(600);

        assertThat(two.await(1_201, LONG).orElseThrow().checkpoint().root())
            .isEqualTo(root(leaves(), 1_201));
        assertThat(three.trouble()).isNull();
      }
    }
  }

  @Test
  void theKeyIsMadeOnceAndItsOwnersAlone() throws Exception {
    append(1);
    try (var evidence = open("key")) {
      assertThat(evidence.await(1, LONG)).isPresent();
    }
    var permissions = Files.getPosixFilePermissions(directory.resolve("key"));
    var made = Files.readString(directory.resolve("key"));
    append(1);
    try (var evidence = open("key")) {
      assertThat(evidence.await(2, LONG)).isPresent();
    }

    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    assertThat(Files.readString(directory.resolve("key"))).isEqualTo(made);
    assertThat(directory.toFile().list()).hasSize(1);
  }

  @Test
  void anInstanceWithoutTheLogsKeyProvesAndDoesNotSign() throws Exception {
    append(1);
    try (var owner = open("key")) {
      assertThat(owner.await(1, LONG)).isPresent();
    }
    append(1);
    try (var stranger = open("no-such-key")) {
      stranger.awaitEnd();

      assertThat(stranger.latest().orElseThrow().size()).isEqualTo(1);
      assertThat(stranger.inclusion(1, 1).root()).isEqualTo(root(leaves(), 1));
      assertThat(directory.resolve("no-such-key")).doesNotExist();
    }
  }

  @Test
  void aKeyHandsOverToTheNextInTheLog() throws Exception {
    append(1);
    try (var evidence = open("old")) {
      assertThat(evidence.await(1, LONG)).isPresent();
    }
    var settings = EvidenceSettings.keyIn(directory.resolve("new")).after(directory.resolve("old"));
    try (var evidence = Evidence.open(database.dataSource(), ledger, settings)) {
      var signed = SignedNote.parse(evidence.await(2, LONG).orElseThrow().note());
      var keys = evidence.keys();
      var event = ledger.read(KeyRotation.STREAM, 0).getFirst();
      var trusted = new TrustedKeys(keys.subList(0, 1));

      assertThat(keys).hasSize(2);
      assertThat(trusted.verdict(signed)).isEqualTo(SignedNote.Verdict.NOT_SIGNED);
      trusted.learn(KeyRotation.noteIn(event.data()));
      assertThat(trusted.verdict(signed)).isEqualTo(SignedNote.Verdict.SIGNED);
    }
    try (var evidence = open("new")) {
      append(1);
      assertThat(evidence.await(3, LONG)).isPresent();
    }
  }

  @Test
  void aLogThatIsNoLongerWhatWasSignedGetsNoFurtherSignature() throws Exception {
    append(10);
    try (var evidence = open("key")) {
      assertThat(evidence.await(10, LONG)).isPresent();
    }
    tamper("update ledger.event set actor = 'somebody else' where position = 4");
    append(1);
    try (var evidence = open("key")) {
      evidence.awaitEnd();

      assertThat(evidence.trouble()).contains("1 to 10").contains("not what was signed");
      assertThat(evidence.latest().orElseThrow().size()).isEqualTo(10);
    }
  }

  @Test
  void aLogThatHasLostWhatWasSignedGetsNoFurtherSignature() throws Exception {
    append(10);
    try (var evidence = open("key")) {
      assertThat(evidence.await(10, LONG)).isPresent();
    }
    tamper("delete from ledger.event where position > 7");
    try (var evidence = open("key")) {
      evidence.awaitEnd();

      assertThat(evidence.trouble()).contains("position 8 was signed and is missing");
    }
  }

  @Test
  void aFileThatHoldsNoKeyIsNamedAndLeftAsItIs() throws Exception {
    var file = Files.writeString(directory.resolve("key"), "gibberish\n");
    append(1);

    try (var evidence = open("key")) {
      evidence.awaitEnd();

      assertThat(evidence.trouble()).contains(file.toString()).doesNotContain("gibberish");
      assertThat(evidence.latest()).isEmpty();
    }
    assertThat(file).hasContent("gibberish");
  }

  @Test
  void whoHasTheLogsKeyGarbledCannotStateThatABundleIsComplete() throws Exception {
    append(1);
    try (var evidence = open("key")) {
      assertThat(evidence.await(1, LONG)).isPresent();
    }
    Files.writeString(directory.resolve("key"), "gibberish\n");

    try (var evidence = open("key")) {
      var signed = evidence.latest().orElseThrow();
      var subject = new Subject("stream", List.of("stream"), List.of("A summary."));
      assertThatThrownBy(() -> evidence.bundle(subject, signed, 1, 0))
          .isInstanceOf(NoSigningKey.class);
    }
  }

  private Evidence open(String key) {
    return Evidence.open(
        database.dataSource(),
        ledger,
        EvidenceSettings.keyIn(directory.resolve(key)).every(Duration.ofMillis(20)));
  }

  private void append(int events) {
    for (int left = events; left > 0; left -= 1_000) {
      ledger.append(
          new Append(
              "stream",
              Append.ANY,
              IntStream.range(0, Math.min(left, 1_000))
                  .mapToObj(i -> new Draft("ThingHappened", 1, "{\"nr\":%d}".formatted(i), "{}"))
                  .toList(),
              "tester",
              null));
    }
  }

  private List<byte[]> leaves() {
    var leaves = new ArrayList<byte[]>();
    for (var page = ledger.read(0, 5_000);
        !page.isEmpty();
        page = ledger.read(leaves.size(), 5_000)) {
      page.stream().map(Recorded::leafHash).forEach(leaves::add);
    }
    return leaves;
  }

  private static byte[] root(List<byte[]> leaves, int size) {
    var frontier = new Frontier();
    leaves.subList(0, size).forEach(frontier::add);
    return frontier.root();
  }

  private void tamper(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table ledger.event disable trigger event_append_only");
      statement.execute(sql);
    }
  }

  private long count(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
