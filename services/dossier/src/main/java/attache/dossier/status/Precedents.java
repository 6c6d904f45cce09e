package attache.dossier.status;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.value.DevelopmentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says whether something of a type can have come before a development.
 *
 * <p>Of each type two need be held against it: the earliest to begin among those in no chapter, and
 * the earliest of the first chapter, before which no other of a chapter begins.
 */
final class Precedents {
  private static final Comparator<Occurrence> BY_CHAPTER =
      Comparator.comparing((Occurrence occurrence) -> Objects.requireNonNull(occurrence.chapter()))
          .thenComparing(Occurrence::earliest);

  private final Map<DevelopmentType, Occurrence> told = new EnumMap<>(DevelopmentType.class);
  private final Map<DevelopmentType, Occurrence> untold = new EnumMap<>(DevelopmentType.class);
  private final Map<DevelopmentId, Occurrence> amongAll = new HashMap<>();

  Precedents(List<Occurrence> all) {
    for (Occurrence occurrence : all) {
      DevelopmentType type = occurrence.development().type();
      amongAll.put(occurrence.development().id(), occurrence);
      if (occurrence.chapter() == null) {
        untold.merge(type, occurrence, (a, b) -> b.earliest().isBefore(a.earliest()) ? b : a);
      } else {
        told.merge(type, occurrence, (a, b) -> BY_CHAPTER.compare(b, a) < 0 ? b : a);
      }
    }
  }

  boolean have(Collection<DevelopmentType> types, Occurrence occurrence) {
    // One that sets a stage comes with its chapter among those that do: compare it among all.
    Occurrence there = amongAll.getOrDefault(occurrence.development().id(), occurrence);
    return types.stream()
        .anyMatch(type -> canPrecede(untold.get(type), there) || canPrecede(told.get(type), there));
  }

  private static boolean canPrecede(@Nullable Occurrence precedent, Occurrence occurrence) {
    return precedent != null && !occurrence.toldBefore(precedent);
  }
}
