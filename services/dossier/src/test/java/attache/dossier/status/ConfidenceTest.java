package attache.dossier.status;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Because;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.Registration;
import attache.dossier.Told;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.Citation;
import attache.dossier.value.Grading;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    return Told.source(document).graded(grading);
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

  @Test
  void whatRestsOnTheRecordsSourcesAloneIsUnconfirmedWhereThoseCannotBeJudged() {
    assertThat(confirmed(graded("a", Reliability.F, 6))).isFalse();
    assertThat(confirmed(graded("a", Reliability.F, 6), graded("b", Reliability.B, 2))).isTrue();
    assertThat(confirmed(graded("a", null))).isTrue();
    assertThat(confirmed()).isTrue();
  }

  /** A deal whose sources are cited for the record, and not for its offer. */
  private static boolean confirmed(Citation... sources) {
    Told told = Told.of(RecordClass.DEAL).with(DevelopmentType.OFFER_MADE, "2020");
    Dossier.Open open = told.dossier();
    Registration plain = open.registration();
    Because because = new Because("It was left out.", Because.Origin.ANALYST, List.of());
    Dossier corrected =
        Dossier.evolve(
            open,
            new Event.RecordCorrected(plain, Told.citing(plain, sources), because),
            new Recording(Instant.EPOCH, "ana", 2, false));
    return Derivation.of((Dossier.Open) corrected).on(LocalDate.of(2021, 1, 1)).confirmed();
  }
}
