package attache.tracker.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks that wait to be written: bounded, so that whoever notes one never waits and never fills the
 * memory. Too many at once are dropped and counted.
 */
final class Notebook {
  /** Who looks again so soon is still the same visit. */
  private static final Duration SAME_VISIT = Duration.ofMinutes(10);

  /** As many visitors are remembered; of more, each look is noted. */
  private static final int MOST_VISITORS = 20_000;

  private final BlockingQueue<Look> looks;
  private final ConcurrentMap<Look.Visitor, Instant> visitors = new ConcurrentHashMap<>();
  private final AtomicLong dropped = new AtomicLong();

  Notebook(int most) {
    this.looks = new ArrayBlockingQueue<>(most);
  }

  void note(Look look) {
    Look.Visitor visitor = look.visitor();
    Instant before = visitors.get(visitor);
    if (before != null && before.plus(SAME_VISIT).isAfter(look.at())) {
      return;
    }
    if (!looks.offer(look)) {
      dropped.incrementAndGet();
    } else if (visitors.size() < MOST_VISITORS) {
      visitors.put(visitor, look.at());
    }
  }

  /** At most so many of those that wait. */
  List<Look> take(int most) {
    List<Look> taken = new ArrayList<>();
    looks.drainTo(taken, most);
    return taken;
  }

  /** How many were dropped since this was last asked. */
  long takeDropped() {
    return dropped.getAndSet(0);
  }

  void drop(long number) {
    dropped.addAndGet(number);
  }

  /** Lets go of visits that have ended. */
  void forget(Instant now) {
    visitors.values().removeIf(at -> at.plus(SAME_VISIT).isBefore(now));
  }
}
