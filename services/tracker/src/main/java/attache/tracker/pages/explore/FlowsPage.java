package attache.tracker.pages.explore;

import attache.tracker.pages.Choices;
import attache.tracker.pages.Moment;
import java.util.List;

/** Who supplies whom, as ribbons. */
public record FlowsPage(
    Moment moment,
    long deals,
    long leftOut,
    long notBegun,
    Matrix matrix,
    Flows flows,
    Choices.Offered offered) {
  private static final int LINES = 100;

  public List<Matrix.Cell> lines() {
    return matrix.all().stream().limit(LINES).toList();
  }

  public boolean rest() {
    return flows.left().stream().anyMatch(node -> node.key().equals(Flows.REST))
        || flows.right().stream().anyMatch(node -> node.key().equals(Flows.REST));
  }
}
