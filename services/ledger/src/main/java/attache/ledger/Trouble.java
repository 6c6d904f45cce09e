package attache.ledger;

import java.sql.SQLException;

/** What a failed write means for those who wait for it. */
enum Trouble {
  /** No answer: the write may have been committed. Connect again and look. */
  CONNECTION_LOST,
  /** The database said no, nothing was written, and it may say yes later. */
  PASSING,
  /** Another writer took the sequence or the key; nothing was written. */
  TAKEN,
  /** The database said no to these rows and always will. */
  ROWS_REFUSED,
  /** The database said no to us: no right, no table. */
  REFUSED;

  static Trouble of(SQLException failure) {
    var state = failure.getSQLState();
    if (state == null) {
      return CONNECTION_LOST;
    }
    return switch (state) {
      case "23505" -> TAKEN;
      // shut down or killed; starting up; cannot write, disk full or read-only; cancelled
      case "57P01", "57P02", "57P03", "57P05" -> CONNECTION_LOST;
      case "25006", "55P03", "57014" -> PASSING;
      default ->
          switch (state.substring(0, 2)) {
            case "08" -> CONNECTION_LOST;
            case "25", "40", "53", "58", "XX" -> PASSING;
            case "22", "23", "54", "P0" -> ROWS_REFUSED;
            default -> REFUSED;
          };
    };
  }
}
