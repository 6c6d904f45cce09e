package attache.dossier.status;

import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.value.Citation;
import attache.dossier.value.Grading;
import attache.dossier.value.Modality;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How far a development can be trusted, by the best of the gradings of its sources. Unknown is no
 * number: what cannot be judged, or nobody has judged, is not middling.
 *
 * @param percent {@code null} where it is unknown
 * @param because the number, or why there is none, in words
 */
public record Confidence(@Nullable Integer percent, String because) {

  private record Graded(Citation citation, Grading grading, int percent) {}

  public static Confidence of(Dossier.Open open, Entry entry) {
    List<Citation> citations = open.restsOn(entry);
    Confidence graded =
        citations.stream()
            .flatMap(citation -> graded(citation).stream())
            .max(
                Comparator.comparingInt(Graded::percent)
                    .thenComparing(best -> best.grading.reliability(), Comparator.reverseOrder()))
            .map(Confidence::of)
            .orElseGet(() -> new Confidence(null, unknown(citations)));
    return new Confidence(graded.percent, graded.because + doubts(entry));
  }

  private static Optional<Graded> graded(Citation citation) {
    Grading grading = citation.grading();
    OptionalInt percent = grading == null ? OptionalInt.empty() : grading.confidence();
    return grading == null || percent.isEmpty()
        ? Optional.empty()
        : Optional.of(new Graded(citation, grading, percent.getAsInt()));
  }

  private static Confidence of(Graded best) {
    return new Confidence(
        best.percent,
        best.citation.document()
            + " is graded "
            + best.grading
            + ": "
            + best.grading.reliability().words()
            + ", "
            + best.grading.credibility().words()
            + ".");
  }

  private static String unknown(List<Citation> citations) {
    if (citations.isEmpty()) {
      return "Unknown: it cites no source.";
    }
    return citations.stream().allMatch(citation -> citation.grading() == null)
        ? "Unknown: nobody has graded its sources."
        : "Unknown: where its sources are graded, source or information cannot be judged.";
  }

  private static String doubts(Entry entry) {
    return (entry.development().modality() == Modality.UNCONFIRMED
            ? " The source does not confirm it."
            : "")
        + (entry.open().isEmpty() ? "" : " It is disputed.");
  }
}
