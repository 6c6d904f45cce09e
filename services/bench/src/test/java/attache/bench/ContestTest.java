package attache.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContestTest {
  private final List<String> order = new ArrayList<>();

  /** Each call is twice as fast as the one before. */
  private final class Doubling implements Side {
    private final String name;
    private double speed;

    Doubling(String name, double speed) {
      this.name = name;
      this.speed = speed;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public double perSecond(int clients, Duration time) {
      order.add(name);
      return speed *= 2;
    }
  }

  @Test
  void pairsAreFromOneRoundAndTheFirstRunOfAllDoesNotCount() throws Exception {
    var options = Options.read("--jar=none", "--rounds=3", "--seconds=1");
    var row = Ratio.atLeast("ours", "limit", "events/s", 0.5);

    new Contest(1, options, new Doubling("limit", 1)).against(new Doubling("ours", 2), row).run();

    assertThat(row.pairs())
        .extracting(Ratio.Pair::ours, Ratio.Pair::limit)
        .containsExactly(tuple(8.0, 4.0), tuple(16.0, 8.0), tuple(32.0, 16.0));
    assertThat(row.median()).isEqualTo(2);
    assertThat(row.reached()).isTrue();
  }

  @Test
  void whoeverWasFirstInARoundIsNotInTheNext() throws Exception {
    var options = Options.read("--jar=none", "--rounds=2", "--seconds=1");

    new Contest(1, options, new Doubling("limit", 1))
        .against(new Doubling("ours", 1), Ratio.atLeast("ours", "limit", "events/s", 1))
        .run();

    assertThat(order).containsExactly("limit", "ours", "limit", "ours", "ours", "limit");
  }
}
