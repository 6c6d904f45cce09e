package attache.tracker.status;

import attache.tracker.views.At;
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
  private final Map<String, Kept> kept = new LinkedHashMap<>(1_024, 0.75f, true);
  private long bytes;

  KeptPages(RecordPage pages, Happenings happenings) {
    this.pages = pages;
    this.happenings = happenings;
  }

  /**
   * The page as of now.
   *
   * @param at where the views stood after it was asked
   */
  Optional<Page> find(String id, At at) {
    happenings.follow(at.known());
    Page page = holding(id, at);
    if (page != null) {
      return Optional.of(page);
    }
    Optional<Page> read = pages.find(id, at);
    read.ifPresent(found -> keep(id, found, at));
    return read;
  }

  private synchronized @Nullable Page holding(String id, At at) {
    Kept found = kept.get(id);
    return found != null
            && found.slot == at.slot()
            && found.upheavals == at.upheavals()
            && found.asOf.equals(at.asOf())
            && found.known <= at.known()
            && happenings.noneSince(found.known, found.page.shown())
        ? found.page
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
