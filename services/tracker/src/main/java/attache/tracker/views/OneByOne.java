package attache.tracker.views;

import attache.ledger.Recorded;
import attache.tracker.views.RowFold.Folded;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch that the database refused, record by record, and parks those it still refuses at
 * the first event that it does not take.
 */
final class OneByOne {
  private OneByOne() {}

  static void project(
      Connection connection, BatchWrite move, short slot, RowFold fold, List<Recorded> events)
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
  static List<Folded> write(Connection connection, short slot, RowFold fold, List<Recorded> events)
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

  private static Folded one(Connection connection, short slot, RowFold fold, List<Recorded> record)
      throws SQLException {
    Folded folded = fold.fold(record);
    SQLException refusal = tried(connection, slot, folded.rows());
    if (refusal != null) {
      folded = beginning(connection, slot, fold, record, refusal);
    }
    ParkedTable.add(connection, slot, folded.parked());
    return folded;
  }

  /**
   * Writes the events before the one that is refused, so that the views are the same in whatever
   * batches a record comes.
   */
  private static Folded beginning(
      Connection connection, short slot, RowFold fold, List<Recorded> record, SQLException refusal)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    SQLException why = refusal;
    int taken = 0;
    int refused = record.size();
    while (refused - taken > 1) {
      int middle = (taken + refused) >>> 1;
      SQLException still = tried(connection, slot, fold.fold(record.subList(0, middle)).rows());
      connection.rollback(before);
      if (still == null) {
        taken = middle;
      } else {
        refused = middle;
        why = still;
      }
    }
    Folded folded = fold.fold(record.subList(0, taken));
    new BatchWrite(slot).add(folded.rows()).execute(connection);
    folded.parked().add(RowFold.parked(record.get(taken), why));
    return folded;
  }

  /** Writes rows, or nothing where the database refuses them, and answers why it does. */
  private static @Nullable SQLException tried(Connection connection, short slot, Rows rows)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      new BatchWrite(slot).add(rows).execute(connection);
      connection.releaseSavepoint(before);
      return null;
    } catch (SQLException refused) {
      if (!Projector.isAboutData(refused)) {
        throw refused;
      }
      connection.rollback(before);
      return refused;
    }
  }
}
