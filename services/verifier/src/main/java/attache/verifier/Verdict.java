package attache.verifier;

import attache.proof.Checkpoint;

/** What a check comes to. */
sealed interface Verdict {

  /**
   * All of it is as it was signed.
   *
   * @param what the file is, in words
   */
  record Sound(String what, long events, Checkpoint checkpoint) implements Verdict {}

  /**
   * The first thing that is wrong.
   *
   * @param position of the event; 0 where it is about no position
   * @param through the last position it can be, where only a range can be told
   */
  record Unsound(Fault fault, long position, long through, String says) implements Verdict {}
}
