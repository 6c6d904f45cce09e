package attache.faults;

import java.util.Locale;

/** What was counted after a fault. */
record Tally(
    long events,
    long acknowledged,
    long inDoubt,
    long inDoubtRecorded,
    long refused,
    long sentAgain,
    int checkpoints) {

  /** The line that a run prints about a fault. */
  String line(String injected) {
    return String.format(
        Locale.ROOT,
        "%s: %,d writes acknowledged (%,d of them only when sent again), %,d in doubt (%,d of them"
            + " recorded), %,d refused, %,d events, %d checkpoints kept from before",
        injected,
        acknowledged,
        sentAgain,
        inDoubt,
        inDoubtRecorded,
        refused,
        events,
        checkpoints);
  }
}
