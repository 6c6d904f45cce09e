package attache.tracker.live;

import attache.ledger.Ledger;
import attache.ledger.Recorded;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads the log for streams that are behind, a page and a few streams at a time. */
final class Backlog {
  private static final int PAGE = 200;
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Ledger ledger;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  Backlog(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What follows a position, or silence where others are still reading. */
  Next after(long position, Wanted wanted) throws InterruptedException {
    if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      return new Next.Silence();
    }
    try {
      return wanted.all() ? page(position) : of(wanted, position);
    } finally {
      turns.release();
    }
  }

  private Next page(long position) {
    List<Recorded> events = ledger.read(position, PAGE);
    return events.isEmpty()
        ? new Next.Silence()
        : new Next.Frames(events.stream().map(Frame::of).toList(), events.getLast().position());
  }

  /** All there is of a few records, however long the log is between their events. */
  private Next of(Wanted wanted, long position) {
    long head = ledger.head().position();
    return new Next.Frames(
        wanted.records().stream()
            .flatMap(record -> ledger.read(record, 0).stream())
            .filter(event -> event.position() > position && event.position() <= head)
            .sorted(Comparator.comparingLong(Recorded::position))
            .map(Frame::of)
            .toList(),
        head);
  }
}
