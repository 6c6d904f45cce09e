package attache.tracker.live;

import java.util.Set;

/**
 * What a stream is about.
 *
 * @param records their ids; none where it is about everything
 */
record Wanted(Set<String> records) {

  boolean all() {
    return records.isEmpty();
  }

  boolean has(Frame frame) {
    return all() || records.contains(frame.stream());
  }
}
