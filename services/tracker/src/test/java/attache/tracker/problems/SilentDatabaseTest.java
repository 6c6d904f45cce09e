package attache.tracker.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

/** A database that does not answer is no fault of the service; one that is asked wrongly is. */
class SilentDatabaseTest {

  private static @Nullable ProblemType type(DataAccessException failure) {
    Problem problem = Refusals.problem(failure);
    return problem == null ? null : problem.type();
  }

  @Test
  void whoeverGetsNoConnectionComesBackLater() {
    var problem =
        Objects.requireNonNull(Refusals.problem(new CannotGetJdbcConnectionException("none")));

    assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
    assertThat(problem.headers()).containsKey("Retry-After");
  }

  @ParameterizedTest
  @CsvSource({"57P01", "57P03", "08006", "53300", "58030"})
  void aServerThatStopsOrStartsIsUnavailable(String state) {
    assertThat(type(new UncategorizedSQLException("asked", "", new SQLException("", state))))
        .isEqualTo(ProblemType.UNAVAILABLE);
  }

  @Test
  void aTransactionThatCannotEndIsUnavailable() {
    var problem =
        Objects.requireNonNull(Refusals.problem(new TransactionSystemException("no rollback")));

    assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
  }

  @Test
  void aWrongStatementStaysOurFault() {
    assertThat(type(new BadSqlGrammarException("asked", "", new SQLException("", "42601"))))
        .isNull();
  }
}
