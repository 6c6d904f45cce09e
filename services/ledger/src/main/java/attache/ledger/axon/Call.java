package attache.ledger.axon;

import attache.ledger.IdempotencyKey;
import attache.ledger.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One command on its way: who sends it, under which key, and what comes of it. It travels in the
 * command's metadata, so the engine finds it whatever thread handles the command.
 */
final class Call {

  static final String METADATA_KEY = Call.class.getName();

  private final String actor;
  private final @Nullable IdempotencyKey key;
  private final boolean first;
  private final List<Recorded> events = new ArrayList<>();
  private final Map<String, Long> trusted = new HashMap<>();

  Call(String actor, @Nullable IdempotencyKey key, boolean first) {
    this.actor = actor;
    this.key = key;
    this.first = first;
  }

  /** The call being handled here; null for one that did not come through the gateway. */
  static @Nullable Call current() {
    return CurrentUnitOfWork.map(
            unit -> (Call) unit.root().getMessage().getMetaData().get(METADATA_KEY))
        .orElse(null);
  }

  String actor() {
    return actor;
  }

  @Nullable IdempotencyKey key() {
    return key;
  }

  /** Whether it can be handled once more, should what it trusted be wrong. */
  boolean isFirst() {
    return first;
  }

  synchronized void recorded(List<Recorded> written) {
    events.addAll(written);
  }

  synchronized List<Recorded> events() {
    return List.copyOf(events);
  }

  /** An aggregate was not read anew, so the decision rests on this version being the last. */
  synchronized void trusted(String stream, long version) {
    trusted.put(stream, version);
  }

  synchronized Map<String, Long> trusted() {
    return Map.copyOf(trusted);
  }
}
