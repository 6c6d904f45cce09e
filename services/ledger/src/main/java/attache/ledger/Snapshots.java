package attache.ledger;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The newest remembered state of each long stream. */
public final class Snapshots {

  private final DataSource database;

  public Snapshots(DataSource database) {
    this.database = database;
  }

  /** Keeps it, unless a newer one is there. */
  public void keep(Snapshot snapshot) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                insert into ledger.snapshot as kept (stream, sequence, name, version, data)
                values (?, ?, ?, ?, ?::json)
                on conflict (stream) do update
                set sequence = excluded.sequence,
                  name = excluded.name,
                  version = excluded.version,
                  data = excluded.data
                where kept.sequence < excluded.sequence
                  or kept.version <> excluded.version
                """)) {
      statement.setString(1, snapshot.stream());
      statement.setLong(2, snapshot.sequence());
      statement.setString(3, snapshot.name());
      statement.setInt(4, snapshot.version());
      statement.setString(5, snapshot.data());
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new LedgerUnavailable("the snapshot is not kept: " + failure.getMessage(), failure);
    }
  }

  public Optional<Snapshot> find(String stream) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                select sequence, name, version, data
                from ledger.snapshot
                where stream = ?
                """)) {
      statement.setString(1, stream);
      try (var row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Snapshot(
                    stream, row.getLong(1), row.getString(2), row.getInt(3), row.getString(4)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new LedgerUnavailable("no snapshot is read: " + failure.getMessage(), failure);
    }
  }
}
