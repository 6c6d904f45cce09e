package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.ledger.WholeStreams;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty slot stream by stream, so that each record is folded once and each row is written
 * once, as it stands in the end.
 */
final class StreamBuild {
  private static final Logger log = LoggerFactory.getLogger(StreamBuild.class);
  private static final Duration SAID_EVERY = Duration.ofSeconds(5);

  private final DataSource database;
  private final Ledger ledger;
  private final Connection connection;
  private final FoldedPage.Folding folding;
  private RebuildTable.Progress progress;
  private long noted = System.nanoTime();
  private long said = noted;

  StreamBuild(
      DataSource database,
      Ledger ledger,
      Connection connection,
      RebuildTable.Progress start,
      FoldedPage.Folding folding) {
    this.database = database;
    this.ledger = ledger;
    this.connection = connection;
    this.progress = start;
    this.folding = folding;
  }

  RebuildTable.Progress progress() {
    return progress;
  }

  /** Goes on to the target; false where it was stopped or called off before. */
  boolean build(BooleanSupplier goesOn) throws SQLException, InterruptedException {
    while (progress.position() < 0) {
      WholeStreams streams = new WholeStreams(progress.afterStream(), progress.target());
      try (FoldedPages pages = new FoldedPages(database, streams, folding)) {
        if (!write(pages, goesOn)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Writes pages to the end, or past one that the database refused: then begin anew there. */
  private boolean write(FoldedPages pages, BooleanSupplier goesOn)
      throws SQLException, InterruptedException {
    RebuildTable.Progress next = progress;
    while (goesOn.getAsBoolean()) {
      FoldedPage page = pages.next();
      if (page.events() == 0) {
        return commit(next.along(next.target()));
      }
      next = next.after(page.streams().getLast(), page.events());
      if (!sent(page)) {
        connection.rollback();
        return commit(oneByOne(page));
      }
      if (page.open() == null && !commit(next)) {
        return false;
      }
    }
    return false;
  }

  private boolean sent(FoldedPage page) throws SQLException {
    try {
      page.load().send(connection);
      ParkedTable.add(connection, folding.slot(), page.parked());
      return true;
    } catch (SQLException refused) {
      if (!Projector.isAboutData(refused)) {
        throw refused;
      }
      return false;
    }
  }

  /** Writes streams that the database refused together, and parks those it still refuses. */
  private RebuildTable.Progress oneByOne(FoldedPage refused) throws SQLException {
    RebuildTable.Progress next = progress;
    for (String stream : refused.streams()) {
      List<Recorded> events =
          ledger.read(stream, 0).stream()
              .filter(event -> event.position() <= progress.target())
              .toList();
      RowFold fold = new RowFold(folding.replay(), 1, Set.of(), folding.discarded());
      OneByOne.write(connection, folding.slot(), fold, events);
      next = next.after(stream, events.size());
    }
    return next;
  }

  private boolean commit(RebuildTable.Progress next) throws SQLException {
    long now = System.nanoTime();
    if (!RebuildTable.note(connection, next, Duration.ofNanos(now - noted))) {
      connection.rollback();
      log.info("Building the view anew was called off");
      return false;
    }
    connection.commit();
    progress = next;
    noted = now;
    if (now - said > SAID_EVERY.toNanos()) {
      said = now;
      log.info("Building the view anew: {} of {} events", next.done(), next.target());
    }
    return true;
  }
}
