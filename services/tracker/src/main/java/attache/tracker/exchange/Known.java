package attache.tracker.exchange;

import attache.dossier.Command;
import attache.dossier.Decider;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.value.LinkId;
import java.util.HashSet;
import java.util.Set;

/**
 * What the log knows of a record.
 *
 * @param told the links that catalogues told of
 * @param version the number of its events
 */
record Known(Dossier dossier, Set<LinkId> told, long version) {
  static final Known NOTHING = new Known(Dossier.BLANK, Set.of(), 0);

  /** Whether nothing new would be recorded: what it quotes was taken before. */
  boolean saysAllOf(Command.ImportRecord record) {
    return Decider.decide(dossier, record).isEmpty();
  }

  Known and(Event event, Recording recording) {
    Set<LinkId> more = told;
    if (event instanceof Event.RecordsLinked(var link) && recording.imported()) {
      more = new HashSet<>(told);
      more.add(link.id());
    }
    return new Known(Dossier.evolve(dossier, event, recording), more, version + 1);
  }
}
