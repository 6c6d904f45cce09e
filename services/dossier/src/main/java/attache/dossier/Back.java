package attache.dossier;

import attache.dossier.value.DevelopmentId;
import attache.dossier.value.LinkId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a duplicate gets back when it parts: what was learned meanwhile of what was its own.
 *
 * @param names its developments by what they are called where they went; likewise its links
 */
record Back(Map<DevelopmentId, DevelopmentId> names, Map<LinkId, LinkId> links) {

  static Back of(Absorbed absorbed) {
    Map<DevelopmentId, DevelopmentId> names = new HashMap<>();
    absorbed.moved().forEach((there, here) -> names.put(here, there));
    return new Back(names, absorbed.links());
  }

  Stream<Retold> of(Retold retold) {
    return switch (retold.event()) {
      case Event.AboutDevelopment about -> {
        DevelopmentId there = names.get(about.development());
        yield there == null
            ? Stream.empty()
            : Stream.of(new Retold(retold.name(), about.of(there), retold.recording()));
      }
      case Event.RecordsUnlinked(LinkId link, Because because) -> {
        LinkId there = links.get(link);
        yield there == null
            ? Stream.empty()
            : Stream.of(
                new Retold(
                    retold.name(), new Event.RecordsUnlinked(there, because), retold.recording()));
      }
      case Event.RecordRestored restored -> restored.told().stream().flatMap(this::of);
      case Event.RecordRegistered _,
          Event.RecordCorrected _,
          Event.DevelopmentRecorded _,
          Event.OfDraft _,
          Event.RecordsLinked _,
          Event.RecordsMerged _,
          Event.RecordsUnmerged _,
          Event.RecordMergedAway _ ->
          Stream.empty();
    };
  }
}
