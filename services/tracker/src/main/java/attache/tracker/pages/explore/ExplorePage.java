package attache.tracker.pages.explore;

import attache.tracker.pages.Choices;
import attache.tracker.pages.Moment;
import java.util.List;

/** Who supplies whom, as far as it is drawn. */
public record ExplorePage(
    Moment moment,
    long deals,
    long leftOut,
    long notBegun,
    Matrix matrix,
    Choices.Offered offered) {
  private static final int ROWS = 30;
  private static final int COLUMNS = 24;
  private static final int LINES = 100;

  public List<Matrix.Side> rows() {
    return matrix.suppliers().stream().limit(ROWS).toList();
  }

  public List<Matrix.Side> columns() {
    return matrix.recipients().stream().limit(COLUMNS).toList();
  }

  public List<Matrix.Cell> lines() {
    return matrix.all().stream().limit(LINES).toList();
  }

  public boolean cut() {
    return matrix.suppliers().size() > ROWS || matrix.recipients().size() > COLUMNS;
  }

  public String drawn() {
    return Math.min(ROWS, matrix.suppliers().size())
        + " × "
        + Math.min(COLUMNS, matrix.recipients().size());
  }
}
