package attache.tracker.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What all streams share. */
@Timeout(30)
class WindowTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final int MORE_THAN_IT_HOLDS = 5_000;

  private final Window window = new Window();

  private static List<Frame> frames(long first, long last, int bytes) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(position -> new Frame(position, "deal-x", new byte[bytes]))
        .toList();
  }

  @Test
  void whatFollowsAPositionComesInOrderAndAPieceAtATime() throws InterruptedException {
    window.restart(10);
    window.add(frames(11, 400, 1));

    assertThat(window.after(20, AT_ONCE))
        .isInstanceOfSatisfying(
            Next.Frames.class,
            next -> {
              assertThat(next.frames().getFirst().position()).isEqualTo(21);
              assertThat(next.frames()).hasSizeLessThan(380);
              assertThat(next.last()).isEqualTo(next.frames().getLast().position());
            });
    assertThat(window.after(400, AT_ONCE)).isEqualTo(new Next.Silence());
  }

  @Test
  void whoIsBehindItIsSentToTheLog() throws InterruptedException {
    window.restart(10);
    window.add(frames(11, 20, 1));

    assertThat(window.after(9, AT_ONCE)).isEqualTo(new Next.Passed());
  }

  @Test
  void itForgetsTheOldestBeyondANumber() throws InterruptedException {
    window.add(frames(1, MORE_THAN_IT_HOLDS, 1));

    assertThat(window.after(0, AT_ONCE)).isEqualTo(new Next.Passed());
    assertThat(window.after(MORE_THAN_IT_HOLDS - 1, AT_ONCE)).isInstanceOf(Next.Frames.class);
  }

  @Test
  void itForgetsTheOldestBeyondASize() throws InterruptedException {
    window.add(frames(1, 40, 1 << 20));

    assertThat(window.after(0, AT_ONCE)).isEqualTo(new Next.Passed());
    assertThat(window.after(39, AT_ONCE)).isInstanceOf(Next.Frames.class);
  }

  @Test
  void whoWaitsIsWokenWhenItStartsAgainAheadOfThem() throws InterruptedException {
    Thread.ofVirtual().start(() -> window.restart(5));

    assertThat(window.after(3, Duration.ofMinutes(1))).isEqualTo(new Next.Passed());
  }

  @Test
  void whoWaitsHearsOfTheEnd() throws InterruptedException {
    Thread.ofVirtual().start(window::close);

    assertThat(window.after(0, Duration.ofMinutes(1))).isEqualTo(new Next.End());
    assertThat(window.pause(Duration.ofMinutes(1))).isFalse();
  }
}
