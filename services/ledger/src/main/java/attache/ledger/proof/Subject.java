package attache.ledger.proof;

import java.util.List;

/**
 * What an evidence bundle is about.
 *
 * @param name one line
 * @param streams whose events belong to it, all of them
 * @param summary for whoever reads without a program
 */
public record Subject(String name, List<String> streams, List<String> summary) {

  public Subject {
    if (name.isBlank() || name.lines().count() != 1) {
      throw new IllegalArgumentException("a subject has a name of one line");
    }
    streams = List.copyOf(streams);
    summary = List.copyOf(summary);
  }
}
