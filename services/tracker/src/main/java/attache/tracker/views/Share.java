package attache.tracker.views;

/** How many segments this instance follows the log with, and how many are its fair share. */
final class Share {
  private int fair = Integer.MAX_VALUE;
  private int held;
  private int yielding;

  synchronized void isFair(int most) {
    fair = most;
  }

  synchronized void taken() {
    held++;
  }

  synchronized void given(boolean yielded) {
    held--;
    yielding -= yielded ? 1 : 0;
  }

  /** True for as many as should let go of their segment so that other instances get their share. */
  synchronized boolean mustYield() {
    boolean must = held - yielding > fair;
    yielding += must ? 1 : 0;
    return must;
  }
}
