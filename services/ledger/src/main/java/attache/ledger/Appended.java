package attache.ledger;

import java.util.List;

/** What became of an append, once that is certain. */
public sealed interface Appended {

  /** Recorded now, durably. */
  record Written(List<Recorded> events) implements Appended {}

  /** The same request came before: here is what it recorded then. */
  record Repeated(List<Recorded> events) implements Appended {}

  /** Nothing recorded: the stream has another number of events than the writer knew. */
  record VersionConflict(String stream, long expected, long actual) implements Appended {}

  /** Nothing recorded: another request came under the same key before. */
  record KeyReused(String key) implements Appended {}
}
