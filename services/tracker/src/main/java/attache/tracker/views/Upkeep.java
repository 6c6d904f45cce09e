package attache.tracker.views;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
              forget(connection, place.slot(), record);
              Set<Long> discarded = ParkedTable.read(connection, place.slot()).discarded();
              Fold fold = new Fold(replay, 1, Set.of(), discarded);
              List<Recorded> events =
                  ledger.read(record, 0).stream()
                      .filter(event -> event.position() <= place.position())
                      .toList();
              if (!events.isEmpty()) {
                OneByOne.write(connection, place.slot(), fold, events);
              }
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

  /** Removes a record's rows; they are written anew in the same transaction. */
  private static void forget(Connection connection, short slot, String record) throws SQLException {
    for (String sql :
        List.of(
            "delete from views.status where slot = ? and born in (select born from views.card"
                + " where slot = ? and record = ?)",
            "delete from views.anomaly where slot = ? and born in (select born from views.card"
                + " where slot = ? and record = ?)",
            "delete from views.development where slot = ? and born in (select born from"
                + " views.card where slot = ? and record = ?)",
            "delete from views.link where slot = ? and born in (select born from views.card"
                + " where slot = ? and record = ?)",
            "delete from views.card where slot = ? and slot = ? and record = ?")) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setShort(1, slot);
        statement.setShort(2, slot);
        statement.setString(3, record);
        statement.executeUpdate();
      }
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
