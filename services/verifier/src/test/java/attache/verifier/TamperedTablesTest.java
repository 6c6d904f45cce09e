package attache.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.SignedNote;
import attache.proof.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a superuser does to the tables is found in the next export. */
final class TamperedTablesTest {

  @TempDir private Path directory;
  private RealLog log;

  @BeforeEach
  void record() throws Exception {
    log = new RealLog(directory);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aChangedRowIsFound() throws Exception {
    var signed = log.signed();
    log.tamper("update ledger.event set data = '{\"nr\":-1}' where position = 123");

    var found = (Verdict.Unsound) verdict(log.export(signed));

    assertThat(found.fault()).isEqualTo(Fault.CHANGED);
    assertThat(found.position()).isEqualTo(123);
  }

  @Test
  void aHistoryRewrittenAndSignedAnewIsFoundByAKeptCheckpoint() throws Exception {
    var kept = log.checkpoints.get(4);
    log.tamper(
        "update ledger.event set data = '{\"nr\":-1}' where position = 123",
        REHASH,
        "delete from ledger.tile",
        "delete from ledger.checkpoint");

    var forged = log.export(log.signed());

    assertThat(verdict(forged)).isInstanceOf(Verdict.Sound.class);
    var found = (Verdict.Unsound) verdict(forged, kept.note());
    assertThat(found.fault()).isEqualTo(Fault.FORKED);
    assertThat(123L).isBetween(found.position(), found.through());
    var narrowed =
        (Verdict.Unsound)
            verdict(forged, log.checkpoints.stream().map(one -> one.note()).toArray(String[]::new));
    assertThat(narrowed.position()).isEqualTo(121);
    assertThat(narrowed.through()).isEqualTo(160);
  }

  @Test
  void whoeverTrustsTheFirstKeyComesToTrustItsSuccessor() throws Exception {
    var first = log.key();
    log.rotate(directory);
    log.append(10);

    for (var text : List.of(log.export(log.signed()), log.bundle(2, 0), log.bundleUntil(20, 2))) {
      var file = Files.writeString(directory.resolve("file"), text);
      assertThat(Check.of(file, new Trust(List.of(VerifierKey.parse(first)), List.of()), _ -> {}))
          .isInstanceOf(Verdict.Sound.class);
    }
  }

  /** The chain made anew in SQL, as its comment says it is made. */
  private static final String REHASH =
      """
      do $$
      declare
        chain bytea := decode(repeat('00', 32), 'hex');
        e record;
      begin
        for e in select * from ledger.event order by position loop
          chain := sha256(chain || sha256('\\x00'::bytea || convert_to(
            '{"actor":' || to_json(e.actor)::text || ',"data":' || e.data::text
            || ',"id":"' || e.id || '","meta":' || e.meta::text
            || ',"name":' || to_json(e.name)::text || ',"position":' || e.position
            || ',"recordedAt":"' || to_char(e.recorded_at at time zone 'UTC',
              'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            || '","sequence":' || e.sequence || ',"stream":' || to_json(e.stream)::text
            || ',"version":' || e.version || '}', 'UTF8')));
          update ledger.event set hash = chain where position = e.position;
        end loop;
      end
      $$
      """;

  private Verdict verdict(String text, String... kept) throws IOException {
    var file = Files.writeString(directory.resolve("export.ndjson"), text);
    var trust =
        new Trust(
            List.of(VerifierKey.parse(log.key())), Stream.of(kept).map(SignedNote::parse).toList());
    return Check.of(file, trust, _ -> {});
  }
}
