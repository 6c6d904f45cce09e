package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What goes on as long as the service runs ends with it, whether or not the database answers. */
class BackgroundTest {

  @Test
  void allStopBesideEachOtherAndAreInterruptedWhereTheyDoNot() throws InterruptedException {
    // given
    var interrupted = new CountDownLatch(2);
    var stopped = new CountDownLatch(2);
    Runnable waiting =
        () -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException calledOff) {
            interrupted.countDown();
          }
        };
    var one = new Background("one", waiting, () -> {});
    var other = new Background("other", waiting, () -> {});
    one.start();
    other.start();

    // when
    one.stop(stopped::countDown);
    other.stop(stopped::countDown);
    boolean early = stopped.getCount() == 2;
    stopped.await();
    interrupted.await();

    // then
    assertThat(early).isTrue();
    assertThat(one.isRunning()).isFalse();
    assertThat(other.isRunning()).isFalse();
  }
}
