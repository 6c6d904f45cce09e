package attache.tracker.library;

import attache.dossier.source.Source;
import attache.dossier.value.Citation;
import attache.dossier.value.SourceId;
import attache.tracker.json.Fault;
import attache.tracker.log.Unreadable;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which documents got their knowledge from which others, as far as they are registered. */
@Component
public class Lineage {
  /** Past so many documents nobody looks any further. */
  private static final int MOST = 1_000;

  private final Library library;
  private final Turn turn;

  Lineage(Library library, Turn turn) {
    this.library = library;
    this.turn = turn;
  }

  /**
   * Records what a document is derived from, while nobody else does: two who name each other at
   * once would both see no circle.
   *
   * @return what was recorded
   * @throws Problem naming each document that is derived from this one
   */
  public <T> T free(SourceId document, List<SourceId> derivedFrom, Supplier<T> recording) {
    if (derivedFrom.isEmpty()) {
      return recording.get();
    }
    return turn.wait(
        () -> {
          requireNoCircle(document, derivedFrom);
          return recording.get();
        });
  }

  /**
   * Refuses documents that a document would be derived from and that are derived from it.
   *
   * @throws Problem naming each
   */
  public void requireNoCircle(SourceId document, List<SourceId> derivedFrom) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < derivedFrom.size(); i++) {
      if (reaches(derivedFrom.get(i), document)) {
        faults.add(
            new Fault(
                "/derivedFrom/" + i,
                "%s is itself derived from %s".formatted(derivedFrom.get(i), document)));
      }
    }
    if (!faults.isEmpty()) {
      throw new Problem(ProblemType.CIRCULAR_LINEAGE, faults);
    }
  }

  private boolean reaches(SourceId from, SourceId wanted) {
    Set<SourceId> seen = new HashSet<>();
    Deque<SourceId> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && seen.size() < MOST) {
      SourceId document = next.pop();
      if (document.equals(wanted)) {
        return true;
      }
      if (seen.add(document)) {
        library.find(document).map(Held::source).map(Source::derivedFrom).ifPresent(next::addAll);
      }
    }
    return false;
  }

  /** What documents got their knowledge from, as known at a position. */
  public Known known(long position) {
    return new Known(position);
  }

  /** Looks each document up once. One that cannot be read here is as one that nobody registered. */
  public final class Known {
    private final long position;
    private final Map<SourceId, Optional<Source>> documents = new HashMap<>();
    private final SortedSet<String> unreadable = new TreeSet<>();

    private Known(long position) {
      this.position = position;
    }

    /**
     * Whom statements go back to, each once: who a citation says it does, else the documents that
     * its document got its knowledge from in the end. Two articles that quote one researcher have
     * one origin, also where one got it from the other and only that one names him.
     */
    public SortedSet<String> origins(Collection<Citation> citations) {
      SortedSet<String> origins = new TreeSet<>();
      Map<SourceId, Set<String>> named = new HashMap<>();
      for (Citation citation : citations) {
        String origin = named(citation);
        if (origin != null) {
          origins.add(origin);
          named.computeIfAbsent(citation.document(), _ -> new TreeSet<>()).add(origin);
        }
      }
      Set<SourceId> seen = new HashSet<>();
      for (Citation citation : citations) {
        if (named(citation) == null) {
          ends(citation.document(), named, seen, origins);
        }
      }
      return origins;
    }

    /** True where a document that is registered tells of itself, and not what another told. */
    public boolean isPrimary(Citation citation) {
      String origin = named(citation);
      return (origin == null || origin.equals(citation.document().value()))
          && document(citation.document())
              .filter(document -> document.derivedFrom().isEmpty())
              .isPresent();
    }

    /** Which of the documents that were looked up so far cannot be read here. */
    public SortedSet<String> unreadable() {
      return unreadable;
    }

    private static @Nullable String named(Citation citation) {
      return citation.origin() == null ? null : citation.origin().strip().toLowerCase(Locale.ROOT);
    }

    private void ends(
        SourceId document,
        Map<SourceId, Set<String>> named,
        Set<SourceId> seen,
        Set<String> origins) {
      Deque<SourceId> next = new ArrayDeque<>(List.of(document));
      while (!next.isEmpty() && seen.size() < MOST) {
        SourceId one = next.pop();
        if (seen.add(one)) {
          List<SourceId> from = document(one).map(Source::derivedFrom).orElse(List.of());
          if (!one.equals(document) && named.containsKey(one)) {
            origins.addAll(named.get(one));
          } else if (from.isEmpty()) {
            origins.add(one.value());
          } else {
            next.addAll(from);
          }
        }
      }
    }

    private Optional<Source> document(SourceId wanted) {
      return documents.computeIfAbsent(
          wanted,
          one -> {
            try {
              return library.find(one, position).map(Held::source);
            } catch (Unreadable _) {
              unreadable.add(one.value());
              return Optional.empty();
            }
          });
    }
  }
}
