package attache.dossier;

import attache.dossier.Absorbed.Pooled;
import attache.dossier.Dossier.Open;
import attache.dossier.value.Citation;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A record after it took over the story of one that is the same, and after it gave it back. What
 * both tell in the same words stays one development, with the sources of both.
 */
final class Merging {
  /** Of a link's name, so that the id of the record it came from fits behind it. */
  private static final int LONGEST = 70;

  private final Open open;
  private final RecordId from;
  private final Open other;
  private final boolean numbered;
  private final Map<DevelopmentId, Entry> entries;
  private final Map<DevelopmentId, Pooled> pooled = new HashMap<>();

  private Merging(Open open, RecordId from, Open other) {
    this.open = open;
    this.from = from;
    this.other = other;
    this.entries = new LinkedHashMap<>(open.entries());
    // the numbers of two tellings cannot be compared
    this.numbered =
        open.entries().values().stream().anyMatch(entry -> entry.development().seq() != null);
  }

  static Open absorb(Open open, Event.RecordsMerged event, Recording recording) {
    Open other = told(event.told());
    return new Merging(open, event.from(), other).merged(event, recording);
  }

  /** The record these events tell of. */
  static Open told(List<Retold> told) {
    if (Dossier.told(told) instanceof Open open) {
      return open;
    }
    throw new IllegalStateException("the log is damaged: nothing was told of a merged record");
  }

  private Open merged(Event.RecordsMerged event, Recording recording) {
    event.moved().forEach((there, here) -> move(other.entry(there), here));
    event.same().forEach((there, here) -> pool(other.entry(there), open.entry(here)));
    SequencedMap<LinkId, Link> links = new LinkedHashMap<>(open.links());
    Map<LinkId, LinkId> added = new HashMap<>();
    for (Link link : other.links().values()) {
      if (links.values().stream().noneMatch(link::leadsAs)) {
        LinkId here = free(link.id(), links.keySet());
        links.put(here, link.named(here));
        added.put(here, link.id());
      }
    }
    int depth = 1 + depth(other);
    SequencedMap<RecordId, Absorbed> absorbed = new LinkedHashMap<>(open.absorbed());
    absorbed.put(
        from,
        new Absorbed(event.because(), recording, event.moved(), added, Set.of(), pooled, depth));
    return open.merging(inOrder(entries.values()), links, absorbed);
  }

  private LinkId free(LinkId there, Set<LinkId> taken) {
    if (!taken.contains(there)) {
      return there;
    }
    String name = (there.value().length() > LONGEST ? "link" : there.value()) + "." + from.value();
    LinkId free = new LinkId(name);
    for (int i = 2; taken.contains(free); i++) {
      free = new LinkId(name + "." + i);
    }
    return free;
  }

  /** How many mergers deep a record's story is. */
  static int depth(Open open) {
    return open.absorbed().values().stream().mapToInt(Absorbed::depth).max().orElse(0);
  }

  private void pool(Entry entry, Entry own) {
    DevelopmentId id = own.development().id();
    List<Citation> rested = open.restsOn(own);
    List<Citation> added = new ArrayList<>(other.restsOn(entry));
    added.removeAll(rested);
    pooled.put(id, new Pooled(own.development().sources(), rested, added));
    if (!added.isEmpty()) {
      List<Citation> all = new ArrayList<>(rested);
      all.addAll(added);
      entries.put(id, own.saying(own.development().citing(all)));
    }
  }

  private void move(Entry entry, DevelopmentId here) {
    Development there = entry.development();
    entries.put(
        here,
        entry.movedFrom(
            new Entry.Home(from, there.id()),
            there.movedTo(here, numbered ? null : there.seq(), other.restsOn(entry))));
  }

  private static SequencedMap<DevelopmentId, Entry> inOrder(Iterable<Entry> entries) {
    List<Entry> sorted = new ArrayList<>();
    entries.forEach(sorted::add);
    sorted.sort(Comparator.comparingLong(entry -> entry.recording().position()));
    SequencedMap<DevelopmentId, Entry> ordered = new LinkedHashMap<>();
    sorted.forEach(entry -> ordered.put(entry.development().id(), entry));
    return ordered;
  }

  /** The record without what it took over; what was recorded on its own since stays. */
  static Open release(Open open, RecordId from) {
    SequencedMap<RecordId, Absorbed> absorbed = new LinkedHashMap<>(open.absorbed());
    Absorbed gone = absorbed.remove(from);
    if (gone == null) {
      throw new IllegalStateException("the log is damaged: %s was not merged".formatted(from));
    }
    SequencedMap<DevelopmentId, Entry> entries = new LinkedHashMap<>(open.entries());
    gone.moved().values().forEach(entries::remove);
    gone.pooled()
        .forEach(
            (id, pooled) ->
                entries.computeIfPresent(
                    id,
                    (_, entry) ->
                        entry.saying(
                            entry
                                .development()
                                .citing(pooled.without(entry.development().sources())))));
    SequencedMap<LinkId, Link> links = new LinkedHashMap<>(open.links());
    gone.links().keySet().stream()
        .filter(link -> !gone.withdrawn().contains(link))
        .forEach(links::remove);
    return open.merging(entries, links, absorbed);
  }
}
