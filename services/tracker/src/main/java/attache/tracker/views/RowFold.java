package attache.tracker.views;

import attache.ledger.LedgerException;
import attache.ledger.Recorded;
import attache.tracker.log.LoggedEvent;
import attache.tracker.log.Streams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds events, in the order of the log, into rows. A record whose event cannot be taken stands
 * still from there on; the others go on.
 *
 * <p>For one thread. Remembers the records it saw last, so that most need not be read again.
 */
final class RowFold {

  /** An event that could not be taken, and why. */
  record Parked(String stream, long position, String event, String reason) {}

  /** What came of some events. */
  record Folded(Rows rows, List<Parked> parked, Map<String, Standing> now) {}

  private final Replay replay;
  private final Set<String> standingStill;
  private final Set<Long> discarded;
  private final Lately lately;
  private final Map<String, Standing> seen;

  /**
   * @param standingStill streams with a parked event
   * @param discarded positions of events to leave out
   */
  RowFold(Replay replay, int remembered, Set<String> standingStill, Set<Long> discarded) {
    this(replay, remembered, standingStill, discarded, new Lately());
  }

  /**
   * Into the view that is read.
   *
   * @param lately hears what was written
   */
  RowFold(
      Replay replay,
      int remembered,
      Set<String> standingStill,
      Set<Long> discarded,
      Lately lately) {
    this.replay = replay;
    this.lately = lately;
    this.standingStill = new HashSet<>(standingStill);
    this.discarded = Set.copyOf(discarded);
    this.seen =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Standing> eldest) {
            return size() > remembered;
          }
        };
  }

  Folded fold(List<Recorded> events) {
    Folded folded = new Folded(new Rows(), new ArrayList<>(), new HashMap<>());
    Set<String> stopped = new HashSet<>(standingStill);
    for (Recorded event : events) {
      if (Streams.isOfRecord(event.stream())
          && !stopped.contains(event.stream())
          && !discarded.contains(event.position())) {
        try {
          take(event, folded);
        } catch (LedgerException unavailable) {
          throw unavailable;
        } catch (RuntimeException poison) {
          stopped.add(event.stream());
          folded.parked.add(parked(event, poison));
        }
      }
    }
    return folded;
  }

  private void take(Recorded event, Folded folded) {
    Standing before = folded.now.get(event.stream());
    if (before == null) {
      before = before(event);
    }
    LoggedEvent logged = replay.read(event);
    Standing after = Standing.after(before, event.stream(), logged);
    Change.enter(before, after, logged, folded.rows);
    folded.now.put(event.stream(), after);
  }

  private @Nullable Standing before(Recorded event) {
    if (event.sequence() == 0) {
      return null;
    }
    Standing standing = seen.get(event.stream());
    return standing != null && standing.version() == event.sequence()
        ? standing
        : replay.record(event.stream(), event.position() - 1, discarded);
  }

  /** To be called once what was folded is written. */
  void written(Folded folded) {
    seen.putAll(folded.now);
    lately.took(folded.now);
    folded.parked.forEach(parked -> standingStill.add(parked.stream));
  }

  static Parked parked(Recorded event, Exception poison) {
    String message = poison.getMessage() == null ? poison.toString() : poison.getMessage();
    return new Parked(
        event.stream(),
        event.position(),
        event.name(),
        message.length() <= 2000 ? message : message.substring(0, 2000));
  }
}
