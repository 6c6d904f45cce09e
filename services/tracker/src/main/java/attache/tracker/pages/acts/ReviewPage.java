package attache.tracker.pages.acts;

import attache.tracker.pages.form.Outlook;
import attache.tracker.pages.record.Development;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drafts, and where their approval would lead.
 *
 * @param record the record whose drafts these are, or {@code null} for those of all that wait
 * @param lapsing the deals quiet for longest, where all that waits is shown from its beginning
 * @param next where the list goes on
 * @param analyst who looks; empty where nobody said so
 */
public record ReviewPage(
    @Nullable String record,
    List<Waiting> waiting,
    List<Lapsing> lapsing,
    @Nullable String next,
    String analyst) {

  /** One draft, and where its approval would lead. */
  public record Waiting(
      String record,
      String title,
      Draft draft,
      Development development,
      @Nullable Outlook outlook) {
    public boolean isBy(String analyst) {
      return draft.author().strip().equalsIgnoreCase(analyst.strip());
    }
  }
}
