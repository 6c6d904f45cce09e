package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.Grading;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What follows from what people think of a development: of its sources, and whether it is so. */
final class Judgements {
  private Judgements() {}

  static Event add(Entry entry, Command.AddEvidence command) {
    if (entry.development().sources().containsAll(command.sources())) {
      throw new Refusal(
          Refusal.Kind.NOTHING_TO_CORRECT,
          "sources",
          "development %s cites these sources already".formatted(command.development()));
    }
    return new Event.EvidenceAdded(command.development(), command.sources(), command.because());
  }

  static Event grade(Dossier.Open open, Entry entry, Command.GradeEvidence command) {
    List<Citation> citations = open.restsOn(entry);
    List<Grade> grades = new ArrayList<>();
    boolean found = false;
    for (int i = 0; i < citations.size(); i++) {
      Citation citation = citations.get(i);
      if (isMeant(citation, i, command)) {
        found = true;
        Grading after = grading(citation.grading(), command);
        if (!after.equals(citation.grading())) {
          grades.add(new Grade(i, citation.document(), citation.grading(), after));
        }
      }
    }
    if (!found) {
      throw new Refusal(
          Refusal.Kind.UNKNOWN_CITATION,
          command.citation() == null ? "document" : "citation",
          "development %s %s".formatted(command.development(), rests(citations)));
    }
    if (grades.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.NOTHING_TO_CORRECT,
          null,
          "the sources of development %s are graded so already".formatted(command.development()));
    }
    return new Event.EvidenceGraded(command.development(), grades, command.because());
  }

  private static boolean isMeant(Citation citation, int place, Command.GradeEvidence command) {
    return (command.citation() == null || command.citation() == place)
        && (command.document() == null || command.document().equals(citation.document()));
  }

  private static Grading grading(@Nullable Grading before, Command.GradeEvidence command) {
    Reliability reliability = before == null ? Reliability.F : before.reliability();
    Credibility credibility = before == null ? Credibility.SIX : before.credibility();
    return new Grading(
        command.reliability() == null ? reliability : command.reliability(),
        command.credibility() == null ? credibility : command.credibility());
  }

  private static String rests(List<Citation> citations) {
    return citations.isEmpty()
        ? "cites no source; add evidence first"
        : "rests on %s and on no other source"
            .formatted(
                citations.stream()
                    .map(citation -> citation.document().value())
                    .distinct()
                    .limit(20)
                    .collect(Collectors.joining(", ")));
  }

  static Event dispute(Entry entry, Command.DisputeDevelopment command) {
    if (entry.disputes().containsKey(command.dispute())) {
      throw new Refusal(
          Refusal.Kind.DISPUTE_EXISTS,
          "id",
          "development %s has a dispute %s already"
              .formatted(command.development(), command.dispute()));
    }
    return new Event.DevelopmentDisputed(
        command.development(), command.dispute(), command.claims(), command.because());
  }

  static Event resolve(Entry entry, Command.ResolveDispute command) {
    Dispute dispute = entry.disputes().get(command.dispute());
    if (dispute == null) {
      throw new Refusal(
          Refusal.Kind.UNKNOWN_DISPUTE,
          null,
          "development %s has no dispute %s".formatted(command.development(), command.dispute()));
    }
    if (dispute.resolution() != null) {
      throw new Refusal(
          Refusal.Kind.ALREADY_RESOLVED,
          null,
          "dispute %s was settled: %s"
              .formatted(command.dispute(), dispute.resolution().because().reason()));
    }
    return new Event.DisputeResolved(command.development(), command.dispute(), command.because());
  }
}
