package attache.tracker.pages.rivals;

import attache.tracker.pages.Card;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Quiet;
import java.util.List;

/**
 * A requirement and those who compete for it.
 *
 * @param rivals as many as stand side by side
 * @param more whether there are others
 * @param mentioned who is said to compete, and is no record of this requirement
 */
public record RivalsPage(
    Moment moment,
    Card requirement,
    List<Rival> rivals,
    boolean more,
    List<String> mentioned,
    Quiet.Since quiet) {}
