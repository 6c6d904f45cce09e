package attache.verifier;

import attache.ledger.Append;
import attache.ledger.Draft;
import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import attache.ledger.proof.Evidence;
import attache.ledger.proof.EvidenceSettings;
import attache.ledger.proof.Signed;
import attache.ledger.proof.Subject;
import attache.testbed.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A log on a real PostgreSQL, with signed checkpoints on its way. */
final class RealLog implements AutoCloseable {

  static final int EVENTS = 400;
  static final int DEALS = 8;
  private static final int STRIDE = 40;

  /** Long enough for a stride: each signature between two costs every check of an export. */
  private static final Duration INTERVAL = Duration.ofMillis(250);

  private static final Duration LONG = Duration.ofSeconds(30);

  final List<Signed> checkpoints = new ArrayList<>();
  final TestDatabase database = TestDatabase.fresh();
  private Ledger ledger = PostgresLedger.open(database.dataSource());
  private final EvidenceSettings settings;
  private Evidence evidence;
  private int written;

  RealLog(Path directory) throws InterruptedException {
    this.settings = EvidenceSettings.keyIn(directory.resolve("key")).every(INTERVAL);
    this.evidence = Evidence.open(database.dataSource(), ledger, settings);
    while (written < EVENTS) {
      append(STRIDE);
      checkpoints.add(signed());
    }
  }

  void append(int events) {
    for (int i = 0; i < events; i++, written++) {
      var event =
          new Draft(
              "OfferMade",
              1,
              "{\"nr\":%d,\"note\":\"Überholung \\\"é\\\" 😀\",\"amount\":1.5}".formatted(written),
              "{\"via\":\"api\"}");
      ledger.append(
          new Append("deal-" + written % DEALS, Append.ANY, List.of(event), "analyst", null));
    }
  }

  Signed signed() throws InterruptedException {
    return evidence.await(ledger.head().position(), LONG).orElseThrow();
  }

  String key() {
    return evidence.keys().getFirst().toString();
  }

  String export(Signed checkpoint) throws IOException {
    var out = new StringBuilder();
    evidence.export(checkpoint).writeTo(out);
    return out.toString();
  }

  String bundle(int deal, long from) throws InterruptedException {
    var subject =
        new Subject("deal-" + deal, List.of("deal-" + deal, "source:x"), List.of("An offer."));
    return evidence.bundle(subject, signed(), signed().size(), from);
  }

  /** What was known of a deal right after a position. */
  String bundleUntil(long position, int deal) throws InterruptedException {
    var subject = new Subject("deal-" + deal, List.of("deal-" + deal), List.of("An offer."));
    return evidence.bundle(subject, signed(), position, 0);
  }

  /** The key changes hands, as at a restart with a new one. */
  void rotate(Path directory) {
    evidence.close();
    evidence =
        Evidence.open(
            database.dataSource(),
            ledger,
            EvidenceSettings.keyIn(directory.resolve("next"))
                .after(settings.key())
                .every(INTERVAL));
  }

  /** The service stops, somebody with all rights does something to its tables, it starts again. */
  void tamper(String... statements) throws SQLException {
    evidence.close();
    ledger.close();
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var table : List.of("event", "tile", "checkpoint")) {
        statement.execute(
            "alter table ledger.%s disable trigger %1$s_append_only".formatted(table));
      }
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
    ledger = PostgresLedger.open(database.dataSource());
    evidence = Evidence.open(database.dataSource(), ledger, settings);
  }

  @Override
  public void close() {
    evidence.close();
    ledger.close();
    database.close();
  }
}
