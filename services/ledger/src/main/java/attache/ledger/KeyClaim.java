package attache.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/** Takes a key that no events were recorded under. */
final class KeyClaim {
  private KeyClaim() {}

  /**
   * No lock is needed: an append that presumed the key to be free fails on it, and is planned anew.
   *
   * @return whether the key stands for this request, be it since now or before
   */
  static boolean make(Connection connection, IdempotencyKey key) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            insert into ledger.idempotency (key, request_hash, first_position, last_position)
            values (?, ?, 0, 0)
            on conflict (key) do nothing
            """)) {
      statement.setString(1, key.value());
      statement.setBytes(2, key.requestHash());
      statement.executeUpdate();
    }
    var used = Reading.key(connection, key.value());
    return used != null && key.isFor(used.requestHash());
  }
}
