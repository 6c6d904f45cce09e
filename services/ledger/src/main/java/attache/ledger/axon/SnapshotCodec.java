package attache.ledger.axon;

import attache.ledger.Snapshot;
import org.jspecify.annotations.Nullable;

/** Turns an aggregate's state into JSON and back. */
public interface SnapshotCodec {

  Snapshot encode(String stream, long sequence, Object state);

  /** The state, or null where the snapshot has a form that is no longer read: events are then. */
  @Nullable Object decode(Snapshot snapshot);
}
