package attache.tracker.views;

import java.sql.Connection;
import java.sql.SQLException;

/** Many rows on their way into a slot. */
final class Load {
  private final short slot;
  private final CopyRows cards = new CopyRows();
  private final CopyRows anomalies = new CopyRows();
  private final CopyRows statuses = new CopyRows();
  private final CopyRows developments = new CopyRows();
  private final CopyRows links = new CopyRows();

  Load(short slot) {
    this.slot = slot;
  }

  /**
   * Takes rows that will not change any more.
   *
   * @param over nothing more comes of the record, so none of its rows will
   */
  void take(Rows rows, boolean over) {
    rows.cards.handOn(over, row -> CardTable.copy(cards, slot, row));
    rows.anomalies.handOn(over, row -> AnomalyTable.copy(anomalies, slot, row));
    rows.statuses.handOn(over, row -> StatusTable.copy(statuses, slot, row));
    rows.developments.handOn(over, row -> DevelopmentTable.copy(developments, slot, row));
    rows.links.handOn(over, row -> LinkTable.copy(links, slot, row));
  }

  void send(Connection connection) throws SQLException {
    cards.send(connection, into("card", CardTable.COLUMNS));
    anomalies.send(connection, into("anomaly", AnomalyTable.COLUMNS));
    statuses.send(connection, into("status", StatusTable.COLUMNS));
    developments.send(connection, into("development", DevelopmentTable.COLUMNS));
    links.send(connection, into("link", LinkTable.COLUMNS));
  }

  private String into(String table, String columns) {
    return "copy views.%s_%d (%s) from stdin (format binary)".formatted(table, slot, columns);
  }
}
