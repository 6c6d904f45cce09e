package attache.ledger.axon;

import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates used last. Another instance may have written to their streams since: an append
 * then conflicts, which evicts; and {@link RecordingGateway} asks about every decision that rests
 * on a cached aggregate and that no append has proven.
 */
public final class AggregateCache implements Cache {

  private final LinkedHashMap<Object, Object> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final int size;

  public AggregateCache(int size) {
    this.size = size;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
  public <K, V> @Nullable V get(K key) {
    var entry = find(key);
    var call = Call.current();
    if (call != null && entry instanceof AggregateCacheEntry<?> cached) {
      // Without a model it hands out the aggregate it holds, and only that tells its version.
      var sequence = cached.recreateAggregate(null, null, null, null).version();
      call.trusted(key.toString(), sequence == null ? 0 : sequence + 1);
    }
    return (V) entry;
  }

  /**
   * Whether a command may begin a stream without looking whether it is there: where nothing is
   * known of it here, once. Where it is there after all, the append conflicts, and the command is
   * handled again.
   */
  public boolean mayBegin(String stream) {
    var call = Call.current();
    if (call == null || !call.isFirst() || containsKey(stream)) {
      return false;
    }
    call.trusted(stream, 0);
    return true;
  }

  private synchronized @Nullable Object find(Object key) {
    return entries.get(key);
  }

  @Override
  public synchronized void put(Object key, Object value) {
    entries.put(key, value);
    if (entries.size() > size) {
      entries.pollFirstEntry();
    }
  }

  @Override
  public synchronized boolean putIfAbsent(Object key, Object value) {
    if (entries.containsKey(key)) {
      return false;
    }
    put(key, value);
    return true;
  }

  @Override
  public synchronized boolean remove(Object key) {
    return entries.remove(key) != null;
  }

  @Override
  public synchronized void removeAll() {
    entries.clear();
  }

  @Override
  public synchronized boolean containsKey(Object key) {
    return entries.containsKey(key);
  }

  @Override
  @SuppressWarnings("unchecked")
  public synchronized <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
    entries.computeIfPresent(key, (k, value) -> update.apply((V) value));
  }

  /** Listeners are for caches that are shared beyond one repository; this one tells nobody. */
  @Override
  public Registration registerCacheEntryListener(EntryListener listener) {
    return () -> true;
  }
}
