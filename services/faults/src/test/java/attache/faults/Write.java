package attache.faults;

import org.jspecify.annotations.Nullable;

/** Something a client wants recorded once, and what it has heard about it. */
final class Write {

  /** What a client may believe of its write. */
  enum Fate {
    /** It was answered: recorded. */
    ACKNOWLEDGED,
    /** It was sent and nobody answered whether it was recorded. */
    IN_DOUBT,
    /** It was answered: nothing was recorded. */
    REFUSED,
    /** It never got through. */
    NOT_SENT
  }

  final String key;
  final String path;
  final String body;

  /** The record it is about. */
  final String record;

  /** The development it records; null where it registers the record. */
  final @Nullable String development;

  private long position;
  private int doubts;
  private int refusals;
  private int answers;

  Write(String key, String path, String body, String record, @Nullable String development) {
    this.key = key;
    this.path = path;
    this.body = body;
    this.record = record;
    this.development = development;
  }

  /** A repeated request is answered as the first time, or something is wrong. */
  synchronized void acknowledged(long at) {
    if (position != 0 && position != at) {
      throw new AssertionError("%s was recorded at %d and at %d".formatted(key, position, at));
    }
    position = at;
    answers++;
  }

  synchronized void doubted() {
    doubts++;
  }

  synchronized void refused() {
    refusals++;
  }

  /** Where it was said to be recorded. */
  synchronized long position() {
    return position;
  }

  /** Only the second or a later try was answered. */
  synchronized boolean wasSentAgain() {
    return answers > 0 && doubts > 0;
  }

  synchronized Fate fate() {
    if (position != 0) {
      return Fate.ACKNOWLEDGED;
    }
    if (doubts > 0) {
      return Fate.IN_DOUBT;
    }
    return refusals > 0 ? Fate.REFUSED : Fate.NOT_SENT;
  }
}
