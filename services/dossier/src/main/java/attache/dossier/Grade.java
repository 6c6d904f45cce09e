package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.Grading;
import attache.dossier.value.Invalid;
import attache.dossier.value.SourceId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one citation of a development was graded, and is now.
 *
 * @param citation its place among the citations the development rests on, from 0
 * @param before {@code null} where nobody had graded it
 */
public record Grade(int citation, SourceId document, @Nullable Grading before, Grading after) {
  public Grade {
    if (citation < 0) {
      throw new Invalid("citation", "citations are counted from 0; " + citation + " is none");
    }
  }

  /** The citations with these grades. */
  static List<Citation> given(List<Grade> grades, List<Citation> citations) {
    List<Citation> graded = new ArrayList<>(citations);
    for (Grade grade : grades) {
      graded.set(grade.citation, graded.get(grade.citation).graded(grade.after));
    }
    return graded;
  }
}
