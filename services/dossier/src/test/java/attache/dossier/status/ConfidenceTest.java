package attache.dossier.status;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Dossier;
import attache.dossier.Told;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Citation;
import attache.dossier.value.Citation.Locator;
import attache.dossier.value.Grading;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import attache.dossier.value.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static Confidence of(Citation... sources) {
    Told told = Told.of(RecordClass.DEAL);
    told.with(
        Told.citing(told.development(DevelopmentType.OFFER_MADE, "2020", null, null), sources));
    Dossier.Open open = told.dossier();
    return Confidence.of(open, open.entries().firstEntry().getValue());
  }

  private static Citation graded(String document, @Nullable Grading grading) {
    return new Citation(
        new SourceId(document),
        Locator.NONE,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        grading);
  }

  private static Citation graded(String document, Reliability reliability, int credibility) {
    return graded(document, new Grading(reliability, Credibility.of(credibility)));
  }

  @Test
  void theBestGradingCounts() {
    Confidence confidence =
        of(
            graded("a", Reliability.A, 4),
            graded("b", Reliability.C, 2),
            graded("c", Reliability.B, 2),
            graded("d", Reliability.F, 6));

    assertThat(confidence.percent()).isEqualTo(70);
    assertThat(confidence.because()).isEqualTo("c is graded B2: usually reliable, probably true.");
  }

  @Test
  void whatCannotBeJudgedIsUnknownAndNotMiddling() {
    assertThat(of(graded("a", Reliability.F, 1), graded("b", Reliability.A, 6)).percent()).isNull();
  }

  @Test
  void whatNobodyHasGradedIsUnknown() {
    assertThat(of().because()).isEqualTo("Unknown: it cites no source.");
    assertThat(of(graded("a", null)).because())
        .isEqualTo("Unknown: nobody has graded its sources.");
  }
}
