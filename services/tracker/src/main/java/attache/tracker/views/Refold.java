package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Writes single records of a slot anew, without committing. */
record Refold(Ledger ledger, Replay replay, Connection connection, short slot) {

  /** Folds a record from its first event, up to a position. */
  void record(String record, long until) throws SQLException {
    forget(record);
    RowFold fold = new RowFold(replay, 1, Set.of(), ParkedTable.read(connection, slot).discarded());
    List<Recorded> events =
        ledger.read(record, 0).stream().filter(event -> event.position() <= until).toList();
    if (!events.isEmpty()) {
      OneByOne.write(connection, slot, fold, events);
    }
  }

  /** Removes a record's rows; they are written anew in the same transaction. */
  private void forget(String record) throws SQLException {
    // cards last: they tell which rows are the record's
    for (String table : List.of("status", "anomaly", "development", "link", "card")) {
      try (PreparedStatement statement =
          connection.prepareStatement(
              """
              delete from views.%s
              where slot = ?
                and born in (select born from views.card where slot = ? and record = ?)
              """
                  .formatted(table))) {
        statement.setShort(1, slot);
        statement.setShort(2, slot);
        statement.setString(3, record);
        statement.executeUpdate();
      }
    }
  }
}
