package attache.dossier;

import attache.dossier.Dossier.Open;
import attache.dossier.value.DevelopmentId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which developments of two records that are one say the same, and what the others are called where
 * they go.
 *
 * @param moved names here by names there
 * @param same developments here by those there that say the same
 */
record Pairing(
    SequencedMap<DevelopmentId, DevelopmentId> moved,
    SequencedMap<DevelopmentId, DevelopmentId> same) {
  private static final int LONGEST = 90;

  static Pairing of(Open survivor, Open duplicate) {
    Pairing pairing = new Pairing(new LinkedHashMap<>(), new LinkedHashMap<>());
    Set<DevelopmentId> taken = new HashSet<>(survivor.entries().keySet());
    taken.addAll(survivor.drafts().keySet());
    for (Entry entry : duplicate.entries().values()) {
      DevelopmentId there = entry.development().id();
      DevelopmentId here = pairing.equal(entry, survivor);
      if (here == null) {
        here = free(there, entry.recording().position(), taken);
        taken.add(here);
        pairing.moved.put(there, here);
      } else {
        pairing.same.put(there, here);
      }
    }
    return pairing;
  }

  /** One that says the same and was said no later. */
  private @Nullable DevelopmentId equal(Entry entry, Open survivor) {
    return survivor.entries().values().stream()
        .filter(own -> entry.disputes().isEmpty() && entry.saysAs(own))
        .map(own -> own.development().id())
        .filter(id -> !same.containsValue(id))
        .findFirst()
        .orElse(null);
  }

  /** A catalogue may come to tell the survivor's own development of that number. */
  private static DevelopmentId free(DevelopmentId id, long position, Set<DevelopmentId> taken) {
    if (!taken.contains(id) && !id.value().matches("e\\d+")) {
      return id;
    }
    String name = (id.value().length() > LONGEST ? "d" : id.value()) + "." + position;
    DevelopmentId free = new DevelopmentId(name);
    for (int i = 2; taken.contains(free); i++) {
      free = new DevelopmentId(name + "." + i);
    }
    return free;
  }
}
