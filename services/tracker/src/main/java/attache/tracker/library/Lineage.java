package attache.tracker.library;

import attache.dossier.source.Source;
import attache.dossier.value.SourceId;
import attache.tracker.json.Fault;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which documents got their knowledge from which others, as far as they are registered. */
@Component
public class Lineage {
  /** Past so many documents nobody looks any further. */
  private static final int MOST = 1_000;

  private final Library library;

  Lineage(Library library) {
    this.library = library;
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
        next.addAll(parents(document));
      }
    }
    return false;
  }

  private List<SourceId> parents(SourceId document) {
    return library.find(document).map(Held::source).map(Source::derivedFrom).orElse(List.of());
  }

  /** The documents each of these goes back to in the end; itself where it is derived from none. */
  public Map<SourceId, Set<SourceId>> roots(Set<SourceId> documents) {
    Map<SourceId, Set<SourceId>> roots = new HashMap<>();
    Map<SourceId, List<SourceId>> known = new HashMap<>();
    for (SourceId document : documents) {
      Set<SourceId> ends = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
      Set<SourceId> seen = new HashSet<>();
      Deque<SourceId> next = new ArrayDeque<>(List.of(document));
      while (!next.isEmpty() && seen.size() < MOST) {
        SourceId one = next.pop();
        if (seen.add(one)) {
          List<SourceId> parents = known.computeIfAbsent(one, this::parents);
          if (parents.isEmpty()) {
            ends.add(one);
          }
          next.addAll(parents);
        }
      }
      roots.put(document, ends);
    }
    return roots;
  }
}
