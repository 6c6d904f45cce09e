package attache.tracker.views;

import attache.dossier.Command;
import attache.dossier.Decider;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Merger;
import attache.dossier.Mergers;
import attache.dossier.Retold;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.source.SourceEvent;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import attache.ledger.Append;
import attache.ledger.Appended;
import attache.ledger.Draft;
import attache.ledger.PostgresLedger;
import attache.ledger.Recorded;
import attache.testbed.TestDatabase;
import attache.tracker.json.CatalogueJson;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.SourceJson;
import attache.tracker.json.Upcasters;
import attache.tracker.log.EventReader;
import attache.tracker.log.LoggedEvent;
import attache.tracker.log.Streams;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A log in a database of its own, with views that follow it. */
final class Followed implements AutoCloseable {
  private static final Upcasters UPCASTERS = new Upcasters();

  final TestDatabase database = TestDatabase.fresh();
  final HikariDataSource pool = pool();
  final PostgresLedger ledger = PostgresLedger.open(pool);
  final Doorbell doorbell = new Doorbell();
  final Reached reached = new Reached(this::position);
  final Replay replay = new Replay(ledger, new EventReader(UPCASTERS));
  private final Map<String, Standing> standings = new ConcurrentHashMap<>();
  private final Crew crew;
  private final Thread thread;

  private Followed(int segments) {
    crew = crew("first", segments);
    thread = Thread.ofVirtual().unstarted(crew);
  }

  /** An instance that would follow the same log into the same views. */
  Crew crew(String name, int segments) {
    return new Crew(pool, ledger, replay, reached, new Lately(), name, segments);
  }

  static Followed started() {
    return started(1);
  }

  static Followed started(int segments) {
    Followed followed = new Followed(segments);
    followed.thread.start();
    return followed;
  }

  /**
   * Views that follow a copy of another's log, from its first event. The rows are copied as they
   * are: positions and times are what the views are made of.
   */
  static Followed copyOf(Followed other) throws SQLException {
    Followed copy = new Followed(1);
    try (Connection from = other.pool.getConnection();
        Connection to = copy.pool.getConnection();
        var rows = from.createStatement().executeQuery("select * from ledger.event");
        var insert =
            to.prepareStatement(
                """
                insert into ledger.event (position, recorded_at, sequence, version, id, stream,
                  name, actor, data, meta, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json, ?)
                """)) {
      while (rows.next()) {
        List<String> columns =
            List.of(
                "position", "recorded_at", "sequence", "version", "id", "stream", "name", "actor");
        for (int i = 0; i < columns.size(); i++) {
          insert.setObject(i + 1, rows.getObject(columns.get(i)));
        }
        insert.setString(9, rows.getString("data"));
        insert.setString(10, rows.getString("meta"));
        insert.setBytes(11, rows.getBytes("hash"));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    copy.thread.start();
    return copy;
  }

  /** Waits until readers are served from a slot. */
  void awaitSlot(int slot) throws InterruptedException, SQLException {
    for (int i = 0; i < 1_000; i++) {
      try (Connection connection = pool.getConnection()) {
        if (slot(connection) == slot) {
          return;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("slot %d did not become the live one".formatted(slot));
  }

  /** Builds the view anew and waits until readers are served from it. */
  void rebuild() throws InterruptedException, SQLException {
    int slot;
    try (Connection connection = pool.getConnection()) {
      slot = 1 - slot(connection);
    }
    Rebuilder rebuilder = new Rebuilder(pool, ledger, replay, doorbell);
    Thread building = Thread.ofVirtual().start(rebuilder);
    new Upkeep(pool, ledger, replay, doorbell, reached).rebuild("test");
    awaitSlot(slot);
    rebuilder.stop();
    building.join();
  }

  private static int slot(Connection connection) throws SQLException {
    return Segments.hold(connection).slot();
  }

  void stopFollowing() throws InterruptedException {
    crew.stop();
    thread.join();
  }

  /** Connections like those of another instance. */
  HikariDataSource pool() {
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
    List<Recorded> written = recorded(command, via);
    return written.isEmpty() ? ledger.head().position() : written.getLast().position();
  }

  /** Hands in a command and answers what was recorded. */
  List<Recorded> recorded(Command command, String via) {
    String record = command.record().value();
    Standing standing = standing(record);
    List<Event> events =
        Decider.decide(standing == null ? Dossier.BLANK : standing.dossier(), command);
    RecordClass recordClass =
        standing != null
            ? standing.dossier().registration().recordClass()
            : ((Event.RecordRegistered) events.getFirst()).registration().recordClass();
    List<Draft> drafts = events.stream().map(event -> draft(event, recordClass, via)).toList();
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<Recorded> written = written(record, drafts);
    Standing after = standing;
    for (Recorded row : written) {
      after = Standing.after(after, record, replay.read(row));
    }
    standings.put(record, Objects.requireNonNull(after));
    return written;
  }

  /** As the log has it, or as it was left by the last command: nobody else writes. */
  @Nullable Standing standing(String record) {
    Standing known = standings.get(record);
    return known == null ? replay.record(record, Long.MAX_VALUE, Set.of()) : known;
  }

  /** Hands in what was decided of a document and answers the position of its last event. */
  long submit(SourceId source, List<SourceEvent> events) {
    return append(
        Streams.of(source),
        events.stream()
            .map(event -> draft(SourceJson.name(event), SourceJson.write(event), "api"))
            .toList());
  }

  /** Hands in what concerns two records and answers the position of its last event. */
  long submit(Merger merger) {
    List<Retold> asked = told(merger.record());
    return switch (merger) {
      case Merger.Merge merge ->
          record(
              merge.duplicate(),
              merge.survivor(),
              Mergers.merge(merge, told(merge.duplicate()), told(merge.survivor())));
      case Merger.Unmerge unmerge -> {
        RecordId duplicate = Mergers.duplicate(unmerge, asked);
        RecordId survivor =
            duplicate.equals(merger.record())
                ? Mergers.survivor(duplicate, asked)
                : merger.record();
        yield record(duplicate, survivor, Mergers.unmerge(unmerge, duplicate, told(survivor)));
      }
    };
  }

  private List<Retold> told(RecordId record) {
    return ledger.read(record.value(), 0).stream()
        .map(
            row -> {
              LoggedEvent logged = replay.read(row);
              return new Retold(row.name(), logged.event(), logged.recording());
            })
        .toList();
  }

  private long record(RecordId duplicate, RecordId survivor, Mergers.Decision decision) {
    Append there =
        new Append(
            duplicate.value(), Append.ANY, List.of(draft(decision.duplicate())), "test", null);
    Append both =
        new Append(
            survivor.value(), Append.ANY, List.of(draft(decision.survivor())), "test", null, there);
    standings.remove(duplicate.value());
    standings.remove(survivor.value());
    return ((Appended.Written) ledger.append(both)).events().getLast().position();
  }

  private static Draft draft(Event event) {
    return draft(event, RecordClass.DEAL, "api");
  }

  private static Draft draft(Event event, RecordClass recordClass, String via) {
    return draft(EventJson.name(event, recordClass), EventJson.write(event, UPCASTERS), via);
  }

  private static Draft draft(String name, ObjectNode data, String via) {
    return new Draft(name, UPCASTERS.today(name), data.toString(), "{\"via\":\"" + via + "\"}");
  }

  long append(String stream, List<Draft> drafts) {
    standings.remove(stream);
    return written(stream, drafts).getLast().position();
  }

  private List<Recorded> written(String stream, List<Draft> drafts) {
    Appended answer = ledger.append(new Append(stream, Append.ANY, drafts, "test", null));
    return ((Appended.Written) answer).events();
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
      return Segments.hold(connection).least();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() throws InterruptedException {
    crew.stop();
    if (thread.isAlive()) {
      thread.join();
    }
    ledger.close();
    pool.close();
    database.close();
  }
}
