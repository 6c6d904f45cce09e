package attache.tracker.views;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks over the indexes that hold all a question about many records needs: the planner cannot tell
 * that few rectangles cover a point and would read whole tables. It also takes such questions for
 * so dear that it would compile them, which takes longer than they do, and expects so many rows of
 * a count that it would leave all to one process.
 */
@Component
public class OverIndexes {
  private final JdbcClient database;
  private final TransactionOperations transactions;

  OverIndexes(JdbcClient database, TransactionOperations transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  public <T> T ask(Supplier<T> question) {
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              database
                  .sql(
                      """
                      select set_config('enable_seqscan', 'off', true),
                        set_config('jit', 'off', true),
                        set_config('parallel_setup_cost', '100', true),
                        set_config('parallel_tuple_cost', '0.001', true),
                        set_config('work_mem', '32MB', true)
                      """)
                  .query()
                  .singleRow();
              return question.get();
            }));
  }
}
