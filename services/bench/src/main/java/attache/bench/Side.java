package attache.bench;

import java.time.Duration;

/** Something whose speed is measured. */
interface Side {

  /** What is done, in the table's words. */
  String name();

  /** Does it with so many clients for about so long, and says how often a second. */
  double perSecond(int clients, Duration time) throws Exception;

  /** How long it is run before it counts: a JVM of its own takes longer to get going. */
  default Duration warmUp(Duration time) {
    return time;
  }

  /** Called after each measurement, so that nothing of it goes on during the next one. */
  default void settle() throws Exception {}
}
