package attache.tracker.pages.compare;

import attache.tracker.pages.Card;
import attache.tracker.pages.Difference;
import attache.tracker.pages.Moment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Then and now.
 *
 * @param record set where one record is compared, {@code null} where all are
 * @param learned what was recorded between two states of knowledge
 */
public record ComparePage(
    Moment then,
    Moment now,
    @Nullable OneRecord record,
    Moved.@Nullable Page moved,
    List<Difference.OfRecord> learned,
    boolean more,
    boolean backwards) {

  /**
   * One record at both moments.
   *
   * @param then {@code null} where it was not recorded yet
   * @param called what its developments are called, by id
   */
  public record OneRecord(
      String id,
      @Nullable Card then,
      @Nullable Card now,
      List<Difference> differences,
      Map<String, String> called) {
    public String title() {
      return now != null ? now.title() : then != null ? then.title() : id;
    }
  }

  /** Whether nothing was recorded between the two. */
  public boolean sameKnowledge() {
    return then.position() == now.position();
  }
}
