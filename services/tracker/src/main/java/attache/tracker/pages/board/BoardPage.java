package attache.tracker.pages.board;

import attache.tracker.pages.Card;
import attache.tracker.pages.Choices;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Quiet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the board shows. */
public record BoardPage(
    Moment moment,
    String recordClass,
    List<Column> columns,
    Choices.Offered offered,
    Quiet.Since quiet) {

  /**
   * Stages that belong together.
   *
   * @param group of deals, {@code NONE} where they have no stage yet; {@code null} for other
   *     records, whose stages stand alone
   */
  public record Column(@Nullable String group, long number, List<Stack> stacks) {}

  /**
   * The records of a stage, as far as they are shown.
   *
   * @param next where the rest begins; {@code null} where there is none
   */
  public record Stack(String stage, long number, List<Card> cards, @Nullable String next) {}

  public long number() {
    return columns.stream().mapToLong(Column::number).sum();
  }
}
