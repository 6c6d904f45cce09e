package attache.tracker.live;

import java.util.List;

/** What follows a position. */
sealed interface Next {

  /**
   * Events, oldest first.
   *
   * @param last the position up to which these are all that was asked for
   */
  record Frames(List<Frame> frames, long last) implements Next {}

  /** Nothing in the time given. */
  record Silence() implements Next {}

  /** Events that the window has forgotten already; the log has them. */
  record Passed() implements Next {}

  /** No more: the service stops. */
  record End() implements Next {}
}
