package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The connection ends after the database has committed and before it could say so. */
final class CutCommitTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final AtomicBoolean cut = new AtomicBoolean();
  private final Ledger ledger = PostgresLedger.open(cutting());

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }

  @Test
  void whatWasCommittedUnheardIsFoundAndAnswered() {
    cut.set(true);

    var events = Drafts.written(ledger.append(append("a", 0, 2)));

    assertThat(cut).isFalse();
    assertThat(ledger.read("a", 0)).isEqualTo(events);
    assertThat(ledger.append(append("a", 2, 1))).isInstanceOf(Appended.Written.class);
  }

  @Test
  void aCommitThatWroteNothingHoldsNobodyUp() {
    var once = append("a", 0, 1, Drafts.key("k", 1));
    var events = Drafts.written(ledger.append(once));
    cut.set(true);

    assertThat(ledger.append(once)).isEqualTo(new Appended.Repeated(events));

    assertThat(cut).isFalse();
    assertThat(ledger.append(append("b", 0, 1))).isInstanceOf(Appended.Written.class);
  }

  /** Real connections; the next commit through them is the last that one makes. */
  private DataSource cutting() {
    return new PGSimpleDataSource() {
      @Override
      public Connection getConnection() throws SQLException {
        var connection = database.dataSource().getConnection();
        return (Connection)
            Proxy.newProxyInstance(
                CutCommitTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> {
                  try {
                    var answer = method.invoke(connection, arguments);
                    if (method.getName().equals("commit") && cut.compareAndSet(true, false)) {
                      connection.close();
                      throw new SQLException("cut", "08006");
                    }
                    return answer;
                  } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                  }
                });
      }
    };
  }
}
