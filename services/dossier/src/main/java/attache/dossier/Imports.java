package attache.dossier;

import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Invalid;
import attache.dossier.value.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What follows from a catalogue's telling of a record.
 *
 * <p>The catalogue is compared with what it told last time, not with what analysts have made of it
 * since: importing the same file again changes nothing, even where an analyst corrected it. What
 * the catalogue leaves out stays; nothing is retracted.
 */
final class Imports {
  private static final Because REASON =
      new Because(
          "The catalogue was imported again and says otherwise.", Because.Origin.IMPORT, List.of());

  /** As many as the log takes at once. */
  private static final int MOST_TOGETHER = 1_000;

  private Imports() {}

  static List<Event> first(Command.ImportRecord told) {
    requireDistinct(told);
    List<Event> events = new ArrayList<>();
    events.add(new Event.RecordRegistered(told.registration()));
    told.developments()
        .forEach(development -> events.add(new Event.DevelopmentRecorded(development)));
    told.links().stream()
        .filter(distinct())
        .forEach(link -> events.add(new Event.RecordsLinked(link)));
    return together(events);
  }

  static List<Event> again(Dossier.Open open, Command.ImportRecord told) {
    requireDistinct(told);
    Registration registration = open.registration();
    if (registration.recordClass() != told.registration().recordClass()) {
      throw new Refusal(
          Refusal.Kind.CLASS_CHANGED,
          "class",
          "record %s is a %s; an import cannot make it a %s"
              .formatted(
                  told.record(), registration.recordClass(), told.registration().recordClass()));
    }
    List<Event> events = new ArrayList<>();
    Registration before = open.imported() == null ? registration.untold() : open.imported();
    Registration after = Revision.between(before, told.registration()).applyTo(registration);
    if (!after.equals(registration)) {
      events.add(new Event.RecordCorrected(registration, after, REASON));
    }
    told.developments().forEach(development -> development(open, development, events));
    told.links().stream()
        .filter(distinct())
        .filter(link -> !open.onceLinked().contains(link.id()))
        .filter(link -> open.links().values().stream().noneMatch(link::saysAs))
        .forEach(link -> events.add(new Event.RecordsLinked(link)));
    return together(events);
  }

  /** A telling is taken as a whole, in one transaction. */
  private static List<Event> together(List<Event> events) {
    if (events.size() > MOST_TOGETHER) {
      throw new Invalid(
          null,
          ("the record leads to %d events, and at most %d are recorded together; tell fewer"
                  + " developments at once, and the others in another import")
              .formatted(events.size(), MOST_TOGETHER));
    }
    return events;
  }

  private static void development(Dossier.Open open, Development told, List<Event> events) {
    DevelopmentId name = open.nameOf(told);
    Entry entry = open.entries().get(name);
    if (entry == null) {
      events.add(new Event.DevelopmentRecorded(told.named(name)));
      return;
    }
    Development before = entry.imported() == null ? entry.development() : entry.imported();
    Correction news =
        Correction.between(before, told.citing(before.sources()))
            .onDetailsOf(entry.development(), before.details());
    Development after = news.applyTo(entry.development());
    if (entry.retracted() == null && !after.equals(entry.development())) {
      events.add(
          new Event.DevelopmentCorrected(
              name,
              Correction.between(after, entry.development()),
              Correction.between(entry.development(), after),
              REASON));
    }
  }

  /** The first link of each relation to each record; a record has no more than one. */
  private static Predicate<Link> distinct() {
    List<Link> seen = new ArrayList<>();
    return link -> seen.stream().noneMatch(link::saysAs) && seen.add(link);
  }

  private static void requireDistinct(Command.ImportRecord told) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < told.developments().size(); i++) {
      Development development = told.developments().get(i);
      Decider.requireKnownType(
          told.registration().recordClass(), development.type(), "events/" + i + "/type");
      if (!seen.add(development.id())) {
        throw new Invalid(
            "events/" + i + "/seq",
            "seq %d stands twice in one record".formatted(development.seq()));
      }
    }
  }
}
