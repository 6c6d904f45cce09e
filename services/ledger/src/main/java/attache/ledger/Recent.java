package attache.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The events this instance recorded last, for readers at the log's end: they need not ask the
 * database for what was in this process a moment ago.
 */
final class Recent {
  private static final int MOST_EVENTS = 1 << 12;

  /** Longer ones are left to the database, so that all together stay within 64 MiB. */
  private static final int MOST_CHARACTERS = 1 << 13;

  private final AtomicReferenceArray<Recorded> events = new AtomicReferenceArray<>(MOST_EVENTS);

  /** Only what was committed. */
  void add(List<Recorded> committed) {
    for (var event : committed) {
      int size = event.data().length() + event.meta().length();
      events.set(place(event.position()), size <= MOST_CHARACTERS ? event : null);
    }
  }

  /** The events after a position, as far as they are all here. */
  List<Recorded> after(long position, int limit) {
    var found = new ArrayList<Recorded>();
    for (long next = position + 1; found.size() < limit; next++) {
      var event = events.get(place(next));
      if (event == null || event.position() != next) {
        break;
      }
      found.add(event);
    }
    return found;
  }

  /** Nothing that is here need be true of the database any more. */
  void forget() {
    for (int i = 0; i < MOST_EVENTS; i++) {
      events.set(i, null);
    }
  }

  private static int place(long position) {
    return (int) (position % MOST_EVENTS);
  }
}
