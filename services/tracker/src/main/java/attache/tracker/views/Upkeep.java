package attache.tracker.views;

import attache.ledger.Ledger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** What an operator can do: build a view anew, take a record up again, discard an event. */
@Component
public class Upkeep {
  private final DataSource database;
  private final Ledger ledger;
  private final Replay replay;
  private final Doorbell doorbell;
  private final Reached reached;

  Upkeep(DataSource database, Ledger ledger, Replay replay, Doorbell doorbell, Reached reached) {
    this.doorbell = doorbell;
    this.database = database;
    this.ledger = ledger;
    this.replay = replay;
    this.reached = reached;
  }

  /** Asks for the view to be built anew; false where that is under way already. */
  public boolean rebuild(String actor) {
    long head = ledger.head().position();
    boolean asked =
        inTransaction(
            connection -> {
              try (PreparedStatement statement =
                  connection.prepareStatement(
                      """
                  insert into views.rebuild (name, slot, target, requested_by)
                  select name, 1 - live_slot, ?, ?
                  from views.projection
                  where name = ?
                  on conflict (name) do nothing
                  """)) {
                statement.setLong(1, head);
                statement.setString(2, actor);
                statement.setString(3, Place.NAME);
                return statement.executeUpdate() == 1;
              }
            });
    doorbell.ring();
    return asked;
  }

  /** Calls a rebuild off; false where there was none. */
  public boolean callOff() {
    return inTransaction(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("delete from views.rebuild where name = ?")) {
            statement.setString(1, Place.NAME);
            return statement.executeUpdate() == 1;
          }
        });
  }

  /**
   * Folds a record that stands still again, from its first event.
   *
   * @param discard leave out the event it stands still at, for good
   * @return false where no such record stands still
   */
  public boolean takeUp(String record, boolean discard) {
    Optional<Place> changed =
        inTransaction(
            connection -> {
              Place place = Segments.hold(connection).of(record);
              if (!resolve(connection, place.slot(), record, discard)) {
                return Optional.empty();
              }
              new Refold(ledger, replay, connection, place.slot()).record(record, place.position());
              Segments.upset(connection, List.of(place));
              return Optional.of(place);
            });
    changed.ifPresent(reached::upset);
    return changed.isPresent();
  }

  private static boolean resolve(Connection connection, short slot, String record, boolean discard)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            discard
                ? """
                update views.parked
                set discarded = true
                where name = ?
                  and slot = ?
                  and stream = ?
                  and not discarded
                """
                : """
                delete from views.parked
                where name = ?
                  and slot = ?
                  and stream = ?
                  and not discarded
                """)) {
      statement.setString(1, Place.NAME);
      statement.setShort(2, slot);
      statement.setString(3, record);
      return statement.executeUpdate() > 0;
    }
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("the views do not answer", failure);
    }
  }
}
