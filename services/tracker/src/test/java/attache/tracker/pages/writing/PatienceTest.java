package attache.tracker.pages.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.ledger.LedgerUnavailable;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A person is answered while the database is not. */
class PatienceTest {

  @Test
  void workInTimeAnswersForItself() {
    assertThat(Patience.within(() -> "done")).isEqualTo("done");
    assertThatThrownBy(
            () ->
                Patience.within(
                    () -> {
                      throw new LedgerUnavailable("silent", null);
                    }))
        .isInstanceOf(LedgerUnavailable.class);
  }

  @Test
  void whoWaitsTooLongIsCalledOffAndSaysWhatBecameOfIt() {
    assertThatThrownBy(
            () ->
                Patience.within(
                    () -> {
                      while (!Thread.interrupted()) {
                        LockSupport.park();
                      }
                      throw new LedgerUnavailable("called off; nothing was recorded", null);
                    }))
        .isInstanceOf(LedgerUnavailable.class);
  }

  @Test
  void whatCannotBeCalledOffAnyMoreIsLeftAlone() {
    var sent = new CountDownLatch(1);
    try {
      assertThatThrownBy(
              () ->
                  Patience.within(
                      () -> {
                        while (sent.getCount() > 0) {
                          LockSupport.park();
                        }
                        return "recorded";
                      }))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.type()).isEqualTo(ProblemType.OUTCOME_UNKNOWN));
    } finally {
      sent.countDown();
    }
  }
}
