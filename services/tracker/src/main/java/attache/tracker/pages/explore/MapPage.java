package attache.tracker.pages.explore;

import attache.tracker.pages.Choices;
import attache.tracker.pages.Moment;
import java.util.List;

/**
 * Deals at capitals.
 *
 * @param side supplier or recipient: whose capitals
 * @param nowhere those without a capital: organisations, groups, nobody named
 */
public record MapPage(
    Moment moment,
    String side,
    List<Bubble> bubbles,
    List<Matrix.Side> sides,
    List<Matrix.Side> nowhere,
    long deals,
    long leftOut,
    long notBegun,
    Choices.Offered offered) {
  private static final int LINES = 250;

  public List<Matrix.Side> lines() {
    return sides.stream().limit(LINES).toList();
  }

  public long unnamed() {
    return bubbles.stream().filter(bubble -> bubble.label() == null).count();
  }
}
