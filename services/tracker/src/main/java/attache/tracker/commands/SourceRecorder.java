package attache.tracker.commands;

import attache.tracker.http.Submission;
import attache.tracker.library.Held;

/** Keeps source documents with their texts. */
public interface SourceRecorder {

  Held keep(Submission submission);

  /** Refuses what {@link #keep} would refuse for what it says, and writes nothing. */
  void check(Submission submission);
}
