package attache.tracker.exchange;

import attache.dossier.Command;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.status.Anomaly;
import attache.dossier.status.Derivation;
import attache.dossier.status.Status;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Link;
import attache.dossier.value.StatedStatus;
import attache.tracker.json.CatalogueJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record says, held against what is known of it after it was taken. */
final class Comparison {
  private final Command.ImportRecord told;
  private final Known known;
  private final Dossier.Open dossier;
  private final List<DevelopmentId> names;
  private final Derivation derivation;
  private final Status status;

  Comparison(Command.ImportRecord told, Known known, LocalDate today) {
    this.told = told;
    this.known = known;
    this.dossier = (Dossier.Open) known.dossier();
    this.names = told.developments().stream().map(dossier::nameOf).toList();
    this.derivation = Derivation.of(dossier);
    this.status = derivation.on(today);
  }

  @Nullable String stage() {
    return status.stage() == null ? null : status.stage().name();
  }

  /** Developments a catalogue once told of and this file does not; they stay. */
  List<String> developmentsNotMentioned() {
    return dossier.entries().values().stream()
        .filter(entry -> entry.imported() != null && entry.retracted() == null)
        .map(entry -> entry.development().id())
        .filter(id -> !names.contains(id))
        .map(DevelopmentId::value)
        .toList();
  }

  /** Links a catalogue once told of and this file does not; they stay. */
  List<String> linksNotMentioned() {
    return dossier.links().keySet().stream()
        .filter(known.told()::contains)
        .filter(id -> told.links().stream().noneMatch(link -> link.id().equals(id)))
        .map(Object::toString)
        .toList();
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    StatedStatus stated = told.registration().status();
    if (stated != null && stated.stage() != status.stage()) {
      remarks.add(
          new Remark(
              Remark.Kind.STATUS_DIFFERS,
              "/statusAfterLastEvent",
              "the record states %s; its developments amount to %s"
                  .formatted(stated.stage(), stage() == null ? "no stage" : stage())));
    }
    if (status.ambiguous()) {
      remarks.add(
          new Remark(
              Remark.Kind.AMBIGUOUS,
              "",
              "the order of its developments cannot be told; the stage can be %s"
                  .formatted(
                      status.candidates().stream()
                          .map(Enum::name)
                          .collect(Collectors.joining(" or ")))));
    }
    for (Anomaly anomaly : derivation.anomalies()) {
      remarks.add(
          new Remark(Remark.Kind.ANOMALY, pointer(anomaly.development()), anomaly.sentence()));
    }
    for (String pointer : CatalogueJson.wordsOnly(told)) {
      remarks.add(
          new Remark(
              Remark.Kind.WORDS_ONLY,
              pointer,
              "this is no type of development or no date in EDTF; it is kept in words and claims"
                  + " nothing"));
    }
    for (int i = 0; i < told.links().size(); i++) {
      kept("/links/" + i, told.links().get(i), remarks);
    }
    for (int i = 0; i < names.size(); i++) {
      taken("/events/" + i, told.developments().get(i).id(), names.get(i), remarks);
    }
    return remarks;
  }

  private void taken(String pointer, DevelopmentId told, DevelopmentId name, List<Remark> remarks) {
    if (!name.equals(told)) {
      remarks.add(
          new Remark(
              Remark.Kind.RENAMED,
              pointer,
              "%s is another development here, which an analyst recorded; this one is %s"
                  .formatted(told, name)));
    }
    Entry entry = dossier.entries().get(name);
    if (entry != null && entry.retracted() != null) {
      remarks.add(
          new Remark(
              Remark.Kind.KEPT,
              pointer,
              "development %s was retracted and stays so: %s"
                  .formatted(name, entry.retracted().reason())));
    }
  }

  private void kept(String pointer, Link link, List<Remark> remarks) {
    Link there = dossier.links().get(link.id());
    if (there == null) {
      if (dossier.links().values().stream().noneMatch(link::saysAs)) {
        remarks.add(
            new Remark(
                Remark.Kind.KEPT,
                pointer,
                "link %s was taken away and is not brought back".formatted(link.id())));
      }
    } else if (!there.equals(link)) {
      remarks.add(
          new Remark(
              Remark.Kind.KEPT,
              pointer,
              "link %s is there already and stays as it is; take it away first to change it"
                  .formatted(link.id())));
    }
  }

  private String pointer(DevelopmentId id) {
    return names.contains(id) ? "/events/" + names.indexOf(id) : "";
  }
}
