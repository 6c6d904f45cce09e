package attache.tracker.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the indexes of a full slot, as many at a time as there are processors for, one of them on
 * the connection that builds.
 */
record Indexing(DataSource database, short slot, BooleanSupplier goesOn) {
  private static final Logger log = LoggerFactory.getLogger(Indexing.class);

  /** One takes as long as all others together, so more than a few would only wait. */
  private static final int MOST = 3;

  /** False where it was stopped before all were there. */
  boolean make(Connection connection) throws SQLException, InterruptedException {
    var others =
        Stream.generate(
                () -> Thread.ofVirtual().name("view-rebuild-indexes").unstarted(this::aside))
            .limit(Math.min(MOST, Runtime.getRuntime().availableProcessors()) - 1L)
            .toList();
    others.forEach(Thread::start);
    boolean made;
    try {
      made = each(connection);
    } finally {
      try {
        for (Thread other : others) {
          other.join();
        }
      } finally {
        others.forEach(Thread::interrupt);
      }
    }
    if (made) {
      RebuildTable.look(connection, slot);
      connection.commit();
    }
    return made;
  }

  private void aside() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setNetworkTimeout(Runnable::run, Lease.LONGEST_STATEMENT);
      each(connection);
    } catch (SQLException failure) {
      log.debug("The builder's own connection makes what this one did not", failure);
    }
  }

  private boolean each(Connection connection) throws SQLException {
    String made;
    do {
      made = RebuildTable.nextIndex(connection, slot);
      connection.commit();
      if (made != null) {
        log.info("Building the view anew: made the index {}", made);
      }
    } while (made != null && goesOn.getAsBoolean());
    return made == null;
  }
}
