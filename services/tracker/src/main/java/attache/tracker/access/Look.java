package attache.tracker.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at a record.
 *
 * @param actor the name that was given; {@code null} where none was
 * @param way what was looked at: its page, its history …
 */
record Look(Instant at, @Nullable String actor, String record, String way) {

  /** Who looks at the same in the same way is the same visitor. */
  record Visitor(@Nullable String actor, String record, String way) {}

  Visitor visitor() {
    return new Visitor(actor, record, way);
  }
}
