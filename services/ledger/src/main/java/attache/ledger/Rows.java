package attache.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rows of ledger.event, selected in the order of {@link #COLUMNS}. */
final class Rows {

  static final String COLUMNS =
      "position, stream, sequence, id, name, version, recorded_at, actor, data, meta, hash";

  private Rows() {}

  static List<Recorded> all(ResultSet rows) throws SQLException {
    var events = new ArrayList<Recorded>();
    while (rows.next()) {
      events.add(one(rows));
    }
    return events;
  }

  static Recorded one(ResultSet row) throws SQLException {
    return new Recorded(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getInt(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getBytes(11));
  }
}
