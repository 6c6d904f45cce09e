package attache.tracker.views;

import attache.ledger.Recorded;
import attache.tracker.views.Fold.Folded;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a batch that the database refused, record by record, and parks those it still refuses. */
final class OneByOne {
  private OneByOne() {}

  static void project(
      Connection connection, BatchWrite move, short slot, Fold fold, List<Recorded> events)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      move.execute(connection);
      List<Folded> written = write(connection, slot, fold, events);
      connection.commit();
      written.forEach(fold::written);
    } catch (SQLException failure) {
      connection.rollback();
      throw failure;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Writes without committing. */
  static List<Folded> write(Connection connection, short slot, Fold fold, List<Recorded> events)
      throws SQLException {
    Map<String, List<Recorded>> records = new LinkedHashMap<>();
    events.forEach(
        event -> records.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
    List<Folded> written = new ArrayList<>();
    for (List<Recorded> record : records.values()) {
      written.add(one(connection, slot, fold, record));
    }
    return written;
  }

  private static Folded one(Connection connection, short slot, Fold fold, List<Recorded> record)
      throws SQLException {
    Folded folded = fold.fold(record);
    Savepoint before = connection.setSavepoint();
    try {
      new BatchWrite(slot).add(folded.rows()).execute(connection);
      connection.releaseSavepoint(before);
    } catch (SQLException refused) {
      if (!Projector.isAboutData(refused)) {
        throw refused;
      }
      connection.rollback(before);
      folded = new Folded(new Rows(), List.of(Fold.parked(record.getFirst(), refused)), Map.of());
    }
    ParkedTable.add(connection, slot, folded.parked());
    return folded;
  }
}
