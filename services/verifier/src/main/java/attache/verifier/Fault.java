package attache.verifier;

import java.util.Locale;

/** What can be wrong. Names and exit codes are a promise (README). */
enum Fault {
  /** An event's payload, time, actor or other content is not what was recorded. */
  CHANGED(1),
  /** An event is not there. */
  MISSING(1),
  /** An event that was never recorded, or not here. */
  INSERTED(1),
  /** An event that stands where another belongs. */
  OUT_OF_PLACE(1),
  /** An event recorded before the one before it. */
  TIME_GOES_BACK(1),
  /** The end is not there. */
  TRUNCATED(1),
  /** Not an event, or not in its form. */
  MALFORMED(1),
  /** Consistent in itself, and not what was signed: all hashes were made anew. */
  REWRITTEN(1),
  /** A signature that its key did not make. */
  BAD_SIGNATURE(3),
  /** Not signed by a key that is trusted. */
  UNKNOWN_KEY(3),
  /** About another log. */
  OTHER_LOG(3),
  /** Not the continuation of a checkpoint kept from before. */
  FORKED(4),
  /** Nothing in the file shows that it continues a checkpoint kept from before. */
  UNPROVEN(5),
  /** Neither an export nor a bundle. */
  UNREADABLE(5);

  final int exitCode;

  Fault(int exitCode) {
    this.exitCode = exitCode;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
