package attache.tracker.pages;

import attache.ledger.Ledger;
import attache.tracker.RunningTracker;

/** The service with the demo catalogue, shown in full. */
final class Demo {
  private Demo() {}

  static RunningTracker start() {
    RunningTracker tracker = RunningTracker.start("--attache.demo=true");
    shown(tracker);
    return tracker;
  }

  /** Waits until pages show all that was recorded. */
  static void shown(RunningTracker tracker) {
    long head = tracker.bean(Ledger.class).head().position();
    tracker.get("/api/v1/records?limit=1&minPosition=" + head);
  }
}
