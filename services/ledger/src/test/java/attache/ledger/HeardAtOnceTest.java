package attache.ledger;

import static attache.ledger.Drafts.append;
import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody sleeps on once there is an answer: the deadline is no way to hear of it. */
final class HeardAtOnceTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger =
      PostgresLedger.open(
          database.dataSource(), LedgerSettings.DEFAULT.withDeadline(Duration.ofDays(1)));
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    callers.shutdownNow(); // who sleeps on is not waited for
    ledger.close();
    database.close();
  }

  @Test
  @Timeout(60)
  void everybodyWhoseEventsWereWrittenTogetherWakesUp() throws Exception {
    // given
    var answers = new ArrayList<Future<Appended>>();

    // when
    for (int i = 0; i < 200; i++) {
      var stream = "s" + i;
      answers.add(callers.submit(() -> ledger.append(append(stream, 0, 1))));
    }

    // then
    for (var answer : answers) {
      assertThat(answer.get()).isInstanceOf(Appended.Written.class);
    }
  }
}
