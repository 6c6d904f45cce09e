package attache.tracker.wiring;

import attache.dossier.Because;
import attache.dossier.Correction;
import attache.dossier.Development;
import attache.dossier.Event;
import attache.dossier.Grade;
import attache.dossier.Registration;
import attache.dossier.Retold;
import attache.dossier.source.SourceEvent;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.SourceId;
import java.util.List;
import java.util.stream.Stream;

/** Which documents an event rests on. */
final class Cited {
  private Cited() {}

  /** Their ids, each once, in alphabetical order. */
  static List<String> documents(Event event) {
    return sources(event).map(SourceId::value).distinct().sorted().toList();
  }

  /** What an event itself quotes. */
  static List<Citation> quotes(Event event) {
    return citations(event).filter(citation -> citation.quote() != null).toList();
  }

  static List<Citation> quotes(SourceEvent event) {
    return switch (event) {
      case SourceEvent.SourceRegistered _ -> List.of();
      case SourceEvent.SourceAmended(_, _, Because because) ->
          because.evidence().stream().filter(citation -> citation.quote() != null).toList();
    };
  }

  private static Stream<SourceId> sources(Event event) {
    Stream<SourceId> cited = citations(event).map(Citation::document);
    return switch (event) {
      case Event.EvidenceGraded(_, List<Grade> grades, _) ->
          Stream.concat(grades.stream().map(Grade::document), cited);
      case Event.RecordsMerged(_, List<Retold> told, _, _, _) -> Stream.concat(retold(told), cited);
      case Event.RecordRestored(List<Retold> told, _) -> Stream.concat(retold(told), cited);
      case Event.RecordRegistered _,
          Event.RecordCorrected _,
          Event.DevelopmentRecorded _,
          Event.DevelopmentCorrected _,
          Event.DevelopmentRetracted _,
          Event.EvidenceAdded _,
          Event.DevelopmentDisputed _,
          Event.DisputeResolved _,
          Event.DevelopmentDrafted _,
          Event.DevelopmentSubmitted _,
          Event.DevelopmentApproved _,
          Event.DevelopmentRejected _,
          Event.DraftDiscarded _,
          Event.RecordsLinked _,
          Event.RecordsUnlinked _,
          Event.RecordsUnmerged _,
          Event.RecordMergedAway _ ->
          cited;
    };
  }

  private static Stream<SourceId> retold(List<Retold> told) {
    return told.stream().map(Retold::event).flatMap(Cited::sources);
  }

  private static Stream<Citation> citations(Event event) {
    return switch (event) {
      case Event.RecordRegistered(Registration registration, _) -> registration.sources().stream();
      case Event.RecordCorrected(_, Registration after, Because because) ->
          Stream.concat(after.sources().stream(), because.evidence().stream());
      case Event.DevelopmentRecorded(Development development) ->
          Stream.concat(development.sources().stream(), claimed(development.claims()));
      case Event.DevelopmentCorrected(_, _, Correction after, Because because) ->
          Stream.of(
                  after.claims() == null ? Stream.<Citation>empty() : claimed(after.claims()),
                  after.sources() == null ? Stream.<Citation>empty() : after.sources().stream(),
                  because.evidence().stream())
              .flatMap(cited -> cited);
      case Event.DevelopmentRetracted(_, Because because) -> because.evidence().stream();
      case Event.EvidenceAdded(_, List<Citation> sources, Because because) ->
          Stream.concat(sources.stream(), because.evidence().stream());
      case Event.EvidenceGraded(_, _, Because because) -> because.evidence().stream();
      case Event.DevelopmentDisputed(_, _, List<Claim> claims, Because because) ->
          Stream.concat(claimed(claims), because.evidence().stream());
      case Event.DisputeResolved(_, _, Because because) -> because.evidence().stream();
      case Event.DevelopmentDrafted(Development draft) ->
          Stream.concat(draft.sources().stream(), claimed(draft.claims()));
      case Event.DevelopmentSubmitted _ -> Stream.empty();
      case Event.DevelopmentApproved(_, Because because) -> because.evidence().stream();
      case Event.DevelopmentRejected(_, Because because) -> because.evidence().stream();
      case Event.DraftDiscarded(_, Because because) -> because.evidence().stream();
      case Event.RecordsLinked _ -> Stream.empty();
      case Event.RecordsUnlinked(_, Because because) -> because.evidence().stream();
      case Event.RecordsMerged(_, _, _, _, Because because) -> because.evidence().stream();
      case Event.RecordsUnmerged(_, Because because) -> because.evidence().stream();
      case Event.RecordMergedAway(_, Because because) -> because.evidence().stream();
      case Event.RecordRestored(_, Because because) -> because.evidence().stream();
    };
  }

  private static Stream<Citation> claimed(List<Claim> claims) {
    return claims.stream().flatMap(claim -> claim.sources().stream());
  }
}
