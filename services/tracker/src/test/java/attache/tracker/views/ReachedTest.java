package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What an instance that follows the log says of the view without asking the database. */
class ReachedTest {
  private final Reached reached = new Reached(() -> 0);

  private static Place place(int segment, long position, long upheavals) {
    return new Place((short) 1, segment, 2, position, upheavals);
  }

  @Test
  void theViewIsWhereTheSegmentIsThatCameLeastFar() {
    reached.to(place(0, 20, 3));
    reached.to(place(1, 10, 4));

    assertThat(reached.here()).isEqualTo(new Stand((short) 1, 10, 7));
  }

  @Test
  void nobodyKnowsWhoDoesNotFollowWithAllSegments() {
    reached.to(place(0, 20, 0));
    assertThat(reached.here()).isNull();

    reached.to(place(1, 20, 0));
    assertThat(reached.here()).isNotNull();

    reached.letGo(0);
    assertThat(reached.here()).isNull();
  }

  @Test
  void afterAnUpheavalNobodyKnowsUntilTheSegmentWasLookedAtAnew() {
    reached.to(place(0, 20, 0));
    reached.to(place(1, 20, 5));

    reached.upset(place(1, 20, 5));
    assertThat(reached.here()).isNull();
    reached.to(place(1, 21, 5));
    reached.to(place(0, 21, 0));
    assertThat(reached.here()).isNull();

    reached.to(place(1, 21, 6));
    assertThat(reached.here()).isEqualTo(new Stand((short) 1, 21, 6));
  }

  @Test
  void nobodyKnowsAfterTheDatabaseFellBack() {
    reached.to(place(0, 20, 0));
    reached.to(place(1, 20, 0));

    reached.fellBack(15);

    assertThat(reached.here()).isNull();
  }

  @Test
  void whoeverFollowsRestsNoLongerThanUntilAReaderWaits() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reader = threads.submit(() -> reached.await(10, Duration.ofSeconds(10)));

      reached.rest(Duration.ofSeconds(20));
      reached.to(place(0, 10, 0));
      reached.to(place(1, 10, 0));

      assertThat(reader.get()).isTrue();
    }
  }
}
