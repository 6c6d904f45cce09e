package attache.tracker.views;

import attache.dossier.Command;
import attache.dossier.Decider;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.lifecycle.RecordClass;
import attache.ledger.Append;
import attache.ledger.Appended;
import attache.ledger.Draft;
import attache.ledger.PostgresLedger;
import attache.ledger.Recorded;
import attache.testbed.TestDatabase;
import attache.tracker.json.CatalogueJson;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.Upcasters;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A log in a database of its own, with views that follow it. */
final class Followed implements AutoCloseable {
  final TestDatabase database = TestDatabase.fresh();
  final HikariDataSource pool = pool();
  final PostgresLedger ledger = PostgresLedger.open(pool);
  final Reached reached = new Reached(this::position);
  final Replay replay = new Replay(ledger, new Upcasters());
  private final Projector projector = new Projector(pool, ledger, replay, reached);
  private final Thread thread = Thread.ofVirtual().unstarted(projector);

  static Followed started() {
    Followed followed = new Followed();
    followed.thread.start();
    return followed;
  }

  private HikariDataSource pool() {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(database.jdbcUrl());
    source.setUsername(database.username());
    source.setPassword(database.password());
    source.setMaximumPoolSize(12);
    return source;
  }

  /** Hands in a command and answers the position of its last event. */
  long submit(Command command) {
    return submit(command, "api");
  }

  long submit(Command command, String via) {
    String record = command.record().value();
    Standing standing = replay.record(record, Long.MAX_VALUE, Set.of());
    List<Event> events =
        Decider.decide(standing == null ? Dossier.BLANK : standing.dossier(), command);
    RecordClass recordClass =
        standing != null
            ? standing.dossier().registration().recordClass()
            : ((Event.RecordRegistered) events.getFirst()).registration().recordClass();
    List<Draft> drafts =
        events.stream()
            .map(
                event ->
                    new Draft(
                        EventJson.name(event, recordClass),
                        EventJson.VERSION,
                        EventJson.write(event).toString(),
                        "{\"via\":\"" + via + "\"}"))
            .toList();
    return append(record, drafts);
  }

  long append(String stream, List<Draft> drafts) {
    Appended answer = ledger.append(new Append(stream, Append.ANY, drafts, "test", null));
    List<Recorded> written = ((Appended.Written) answer).events();
    return written.getLast().position();
  }

  /** Loads the catalogue that the product ships. */
  long loadCatalogue() throws IOException {
    long last = 0;
    try (InputStream file = getClass().getResourceAsStream("/catalogue/records.json")) {
      for (var record : Json.MAPPER.readTree(file)) {
        last = submit(CatalogueJson.read(record), "import");
      }
    }
    return last;
  }

  /** Waits until the view shows the whole log. */
  void caughtUp() throws InterruptedException {
    long head = ledger.head().position();
    if (!reached.await(head, Duration.ofSeconds(60))) {
      throw new AssertionError("the view stands at %d of %d".formatted(position(), head));
    }
  }

  long position() {
    try (Connection connection = pool.getConnection()) {
      return Place.read(connection).position();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() throws InterruptedException {
    projector.stop();
    if (thread.isAlive()) {
      thread.join();
    }
    ledger.close();
    pool.close();
    database.close();
  }
}
