package attache.tracker.views;

import attache.dossier.Because;
import attache.dossier.source.Amendment;
import attache.dossier.source.Source;
import attache.dossier.source.SourceDecider;
import attache.dossier.source.SourceEvent;
import attache.dossier.source.SourceHistory;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.SourceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers documents and amends them, at random. */
final class RandomDocuments {
  private static final Because BECAUSE =
      new Because("It was wrong.", Because.Origin.ANALYST, List.of());

  private final Followed followed;
  private final Random random;
  private final Map<SourceId, SourceHistory> known = new HashMap<>();

  RandomDocuments(Followed followed, Random random) {
    this.followed = followed;
    this.random = random;
  }

  /**
   * One more command about a document.
   *
   * @return the kinds of its events
   */
  Set<Class<?>> next(SourceId id) {
    @Nullable SourceHistory before = known.get(id);
    @Nullable Reliability reliability = random.nextBoolean() ? Reliability.B : null;
    String title = "Said " + random.nextInt(9);
    List<SourceEvent> events =
        before == null
            ? SourceDecider.register(null, source(id, title))
            : SourceDecider.amend(before, id, amendment(title, reliability), BECAUSE);
    followed.submit(id, events);
    Set<Class<?>> kinds = new HashSet<>();
    for (SourceEvent event : events) {
      before = SourceDecider.evolve(before, event);
      kinds.add(event.getClass());
    }
    known.put(id, Objects.requireNonNull(before));
    return kinds;
  }

  private static Source source(SourceId id, String title) {
    return new Source(id, "ARTICLE", title, null, null, null, null, null, null, List.of(), null);
  }

  private static Amendment amendment(String title, @Nullable Reliability reliability) {
    return new Amendment(
        null,
        title,
        null,
        null,
        null,
        null,
        null,
        reliability,
        null,
        null,
        reliability == null ? Set.of(Amendment.Part.RELIABILITY) : Set.of());
  }
}
