package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.LinkId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What a record took over from one that is the same.
 *
 * @param moved its developments: what they are called here, by what they were called there
 * @param links its links that are this record's too now: what they were called there, by what they
 *     are called here
 * @param withdrawn those of its links that were withdrawn since
 * @param pooled what it added to the evidence of developments both had
 * @param depth how many mergers deep its story is
 */
public record Absorbed(
    Because because,
    Recording recording,
    SequencedMap<DevelopmentId, DevelopmentId> moved,
    Map<LinkId, LinkId> links,
    Set<LinkId> withdrawn,
    Map<DevelopmentId, Pooled> pooled,
    int depth) {

  /**
   * Sources that a development of this record owes to the other.
   *
   * @param own the sources it had of its own before
   * @param rested the sources it rested on before
   */
  record Pooled(List<Citation> own, List<Citation> rested, List<Citation> added) {

    /** The sources without those that go back. */
    List<Citation> without(List<Citation> now) {
      List<Citation> gone = added.stream().map(citation -> citation.graded(null)).toList();
      List<Citation> left =
          now.stream().filter(citation -> !gone.contains(citation.graded(null))).toList();
      return left.equals(rested) ? own : left;
    }
  }

  public Absorbed {
    moved = Collections.unmodifiableSequencedMap(moved);
    links = Map.copyOf(links);
    withdrawn = Set.copyOf(withdrawn);
    pooled = Map.copyOf(pooled);
  }

  /** After a link was withdrawn: one that is made under its name later is not the other's. */
  Absorbed withdrawing(LinkId link) {
    if (!links.containsKey(link) || withdrawn.contains(link)) {
      return this;
    }
    Set<LinkId> more = new HashSet<>(withdrawn);
    more.add(link);
    return new Absorbed(because, recording, moved, links, more, pooled, depth);
  }
}
