package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The indexes of a slot, made over several connections. */
class IndexingTest {
  private static final short SLOT = 1;

  @Test
  void aSlotHasAllIndexesAfterwardsThoughSeveralConnectionsMadeThem() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Connection connection = builder(database)) {
      assertThat(indexes(connection)).isZero();

      boolean made = new Indexing(database.dataSource(), SLOT, () -> true).make(connection);

      assertThat(made).isTrue();
      assertThat(indexes(connection)).isEqualTo(templates(connection));
    }
  }

  @Test
  void anIndexThatSomebodyElseIsMakingIsWaitedFor() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Connection connection = builder(database);
        Connection other = database.dataSource().getConnection()) {
      other.setAutoCommit(false);
      assertThat(RebuildTable.nextIndex(other, SLOT)).isNotNull();

      Future<Boolean> made =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return new Indexing(database.dataSource(), SLOT, () -> true).make(connection);
                } catch (SQLException | InterruptedException failure) {
                  throw new IllegalStateException(failure);
                }
              });
      while (!made.isDone()
          && count(other, "pg_locks where locktype = 'advisory' and not granted") == 0) {
        Thread.onSpinWait();
      }
      other.rollback(); // it died over its work

      assertThat(made.get(30, TimeUnit.SECONDS)).isTrue();
      assertThat(indexes(connection)).isEqualTo(templates(connection));
    }
  }

  @Test
  void whatIsToldToStopMakesNoMoreAndSaysSo() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        Connection connection = builder(database)) {
      assertThat(new Indexing(database.dataSource(), SLOT, () -> false).make(connection)).isFalse();

      assertThat(indexes(connection)).isBetween(1L, templates(connection) - 1);
    }
  }

  /** A connection to a database with an empty slot. */
  private static Connection builder(TestDatabase database) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    RebuildTable.empty(connection, SLOT);
    connection.commit();
    return connection;
  }

  private static long indexes(Connection connection) throws SQLException {
    return count(connection, "pg_indexes where schemaname = 'views' and tablename ~ '_1$'");
  }

  private static long templates(Connection connection) throws SQLException {
    return count(
        connection,
        """
        pg_index i
        join pg_class c on c.oid = i.indexrelid
        where c.relkind = 'I' and c.relnamespace = 'views'::regnamespace\
        """);
  }

  private static long count(Connection connection, String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getLong(1);
    }
  }
}
