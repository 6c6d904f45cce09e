package attache.tracker.status;

import attache.tracker.views.At;
import attache.tracker.views.Lately;
import attache.tracker.views.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages that were read, kept until something happens to what they show.
 *
 * <p>A page changes with the day, with an upheaval of the views, and with the events of the records
 * it shows; so an answer needs no more of the database than where the views stand. For how each
 * instance learns of events see {@link Happenings}.
 */
@Component
class KeptPages {
  private static final int MOST_BYTES = 64 << 20;
  private static final int LARGEST = 256 << 10;

  private record Kept(Page page, short slot, long upheavals, long known, LocalDate asOf) {}

  private final RecordPage pages;
  private final Happenings happenings;
  private final Lately lately;
  private final Map<String, Kept> kept = new LinkedHashMap<>(1_024, 0.75f, true);
  private long bytes;

  KeptPages(RecordPage pages, Happenings happenings, Lately lately) {
    this.pages = pages;
    this.happenings = happenings;
    this.lately = lately;
  }

  /**
   * The page as of now.
   *
   * @param at where the views stood after it was asked
   */
  Optional<Page> find(String id, At at) {
    happenings.follow(at.known());
    Kept found = found(id, at);
    if (found != null && happenings.noneSince(found.known, found.page.shown())) {
      return Optional.of(found.page);
    }
    Page continued = found == null ? null : continued(found, id, at);
    Optional<Page> page = continued == null ? pages.find(id, at) : Optional.of(continued);
    page.ifPresent(now -> keep(id, now, at));
    return page;
  }

  private synchronized @Nullable Kept found(String id, At at) {
    Kept found = kept.get(id);
    return found != null
            && found.slot == at.slot()
            && found.upheavals == at.upheavals()
            && found.asOf.equals(at.asOf())
            && found.known <= at.known()
        ? found
        : null;
  }

  /** With the developments that came since, where that is all and this instance took them. */
  private @Nullable Page continued(Kept before, String id, At at) {
    long developed = happenings.developed(id, before.known, before.page.shown());
    if (developed == 0 || developed > at.known()) {
      return null;
    }
    Standing now = lately.find(id);
    return now != null && now.position() == developed
        ? pages.with(before.page, now, before.known, at)
        : null;
  }

  private synchronized void keep(String id, Page page, At at) {
    if (page.size() > LARGEST) {
      return;
    }
    Kept old = kept.put(id, new Kept(page, at.slot(), at.upheavals(), at.known(), at.asOf()));
    bytes += page.size() - (old == null ? 0 : old.page.size());
    var eldest = kept.values().iterator();
    while (bytes > MOST_BYTES) {
      bytes -= eldest.next().page.size();
      eldest.remove();
    }
  }
}
