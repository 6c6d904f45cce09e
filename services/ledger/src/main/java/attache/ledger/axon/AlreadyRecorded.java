package attache.ledger.axon;

import attache.ledger.Recorded;
import java.util.List;

/** The same request came before; nothing new was recorded. Carries what it recorded then. */
public final class AlreadyRecorded extends RuntimeException {

  private final transient List<Recorded> events;

  AlreadyRecorded(List<Recorded> events) {
    super("this request was recorded before, at position " + events.getFirst().position());
    this.events = events;
  }

  public List<Recorded> events() {
    return events;
  }
}
