package attache.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many events the streams used last have at least; bounded. */
final class StreamVersions {

  static final Known NOTHING = new Known(Map.of(), Map.of(), false);

  private static final int MOST = 1 << 16;

  private final LinkedHashMap<String, Long> versions = new LinkedHashMap<>(16, 0.75f, true);

  void remember(Map<String, Long> more) {
    versions.putAll(more);
    while (versions.size() > MOST) {
      versions.pollFirstEntry();
    }
  }

  void forget() {
    versions.clear();
  }

  /** The streams of a batch that should have events and of which nothing is remembered. */
  String[] unknown(List<Pending> batch) {
    return batch.stream()
        .flatMap(pending -> pending.append().parts().stream())
        .filter(append -> append.expectedVersion() > 0)
        .map(Append::stream)
        .filter(stream -> !versions.containsKey(stream))
        .distinct()
        .toArray(String[]::new);
  }

  Known of(List<Pending> batch) {
    var known = new HashMap<String, Long>();
    for (var pending : batch) {
      for (var part : pending.append().parts()) {
        var version = versions.get(part.stream());
        if (version != null) {
          known.put(part.stream(), version);
        }
      }
    }
    return new Known(known, Map.of(), false);
  }
}
