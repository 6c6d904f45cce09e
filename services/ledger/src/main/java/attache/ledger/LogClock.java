package attache.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The database's clock, kept running here between looks at it: one clock for all instances, and no
 * round trip to read it. Every write lets the database check it to {@link #TOLERANCE}.
 */
final class LogClock {

  static final Duration TOLERANCE = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;
  private Instant set = Instant.EPOCH;
  private long setAt;

  LogClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  void set(Instant databaseTime) {
    set = databaseTime;
    setAt = nanoTime.getAsLong();
  }

  /** In microseconds, which is what PostgreSQL keeps. */
  Instant now() {
    return set.plusNanos(nanoTime.getAsLong() - setAt).truncatedTo(ChronoUnit.MICROS);
  }
}
