package attache.dossier.status;

import static attache.dossier.lifecycle.DevelopmentType.*;
import static attache.dossier.status.Statuses.ambiguous;
import static attache.dossier.status.Statuses.certain;
import static attache.dossier.status.Statuses.nothing;
import static attache.dossier.status.Statuses.on;
import static attache.dossier.status.Statuses.summary;
import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Because;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.Told;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.value.Country;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Modality;
import attache.dossier.value.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final String NOW = "2026-11-21";

  private static Told deal() {
    return Told.of(RecordClass.DEAL);
  }

  @Test
  void lateReportChangesTheRightDaysAndNothingElse() {
    Told early = deal().with(CONTRACT_SIGNED, "2010");
    Told late = deal().with(CONTRACT_SIGNED, "2010").with(OFFER_MADE, "2004");
    nothing(early, "2005-01-01");
    certain(late, "2005-01-01", Stage.OFFERED);
    for (String day : List.of("2003-12-31", "2010-12-31", NOW)) {
      assertThat(on(late, day).stage()).isEqualTo(on(early, day).stage());
      assertThat(on(late, day).ambiguous()).isEqualTo(on(early, day).ambiguous());
    }
    ambiguous(late, "2010-06-01", Stage.OFFERED, Stage.CONTRACTED);
  }

  @Test
  void overlappingDatesWithDifferentStagesAreAmbiguous() {
    Told told = deal().with(OFFER_MADE, "2021").with(OFFER_REFUSED, "2021-05");
    ambiguous(told, NOW, Stage.OFFERED, Stage.REFUSED);
  }

  @Test
  void overlappingDatesWithOneStageAreNot() {
    certain(deal().with(OFFER_MADE, "2021").with(OFFER_REVISED, "2021-05"), NOW, Stage.OFFERED);
  }

  @Test
  void datesThatTellTheOrderLeaveNothingAmbiguous() {
    certain(deal().with(OFFER_REFUSED, "2022").with(OFFER_MADE, "2021"), NOW, Stage.REFUSED);
  }

  @Test
  void numbersOfTheSourceTellWhereDatesCannot() {
    certain(
        deal().with(OFFER_MADE, null, "[..2021-07]", 1).with(OFFER_REFUSED, "2021", null, 2),
        NOW,
        Stage.REFUSED);
    certain(
        deal().with(OFFER_REFUSED, "2021", null, 2).with(OFFER_MADE, "2021", null, 1),
        NOW,
        Stage.REFUSED);
  }

  @Test
  void whatIsToldEarlierHadHappenedWhenTheLaterHad() {
    Told told =
        deal().with(OFFER_MADE, null, "[..2021-07]", 1).with(OFFER_REFUSED, "2015", null, 2);
    certain(told, "2016-01-01", Stage.REFUSED);
    Told reverse = deal().with(OFFER_MADE, "2015", null, 1).with(OFFER_REFUSED, null, null, 2);
    nothing(reverse, "2010-01-01");
  }

  @Test
  void numbersTellNothingWithinAStretchThatDatesContradict() {
    Told told =
        deal()
            .with(OFFER_MADE, "2010", null, 1)
            .with(NEGOTIATION_FAILED, null, "[..2021]", 2)
            .with(INTEREST_EXPRESSED, "2005", null, 3)
            .with(OFFER_REFUSED, "2020", null, 4);
    certain(told, NOW, Stage.REFUSED);
    ambiguous(told, "2011-01-01", Stage.OFFERED, Stage.FAILED);
    ambiguous(told, "2006-01-01", Stage.INTEREST, Stage.FAILED);
  }

  @Test
  void oneNumberTwiceTellsNothing() {
    ambiguous(
        deal().with(OFFER_MADE, "2021", null, 1).with(OFFER_REFUSED, "2021", null, 1),
        NOW,
        Stage.REFUSED,
        Stage.OFFERED);
  }

  @Test
  void whereNothingTellsTheLastRecordedIsGiven() {
    ambiguous(
        deal().with(OFFER_MADE, "2021", null, 1).with(OFFER_REFUSED, "2021"),
        NOW,
        Stage.REFUSED,
        Stage.OFFERED);
    ambiguous(
        deal().with(OFFER_REFUSED, "2021").with(OFFER_MADE, "2021", null, 1),
        NOW,
        Stage.OFFERED,
        Stage.REFUSED);
  }

  @Test
  void oneDayWithoutNumbersIsAmbiguous() {
    ambiguous(
        deal().with(OFFER_MADE, "2021-05-05").with(OFFER_REFUSED, "2021-05-05"),
        NOW,
        Stage.REFUSED,
        Stage.OFFERED);
    certain(
        deal().with(OFFER_MADE, "2021-05-05", null, 1).with(OFFER_REFUSED, "2021-05-05", null, 2),
        NOW,
        Stage.REFUSED);
  }

  @Test
  void undatedDevelopmentHadHappenedByTheEndOfItsBound() {
    Told told = deal().with(OFFER_MADE, null, "2017/2021-07", 1);
    nothing(told, "2016-12-31");
    assertThat(on(told, "2020-01-01").candidates()).containsExactly(Stage.OFFERED);
    certain(told, "2021-07-31", Stage.OFFERED);
  }

  @Test
  void undatedDevelopmentHadHappenedWhenItWasRecorded() {
    Told told = deal().recordedOn("2022-03-01").with(OFFER_MADE, null);
    assertThat(on(told, "1900-01-01").ambiguous()).isTrue();
    assertThat(on(told, "2022-02-28").stage()).isNull();
    certain(told, "2022-03-01", Stage.OFFERED);
  }

  @Test
  void whatIsReportedIsNotStillToComeAfterItWasRecorded() {
    certain(deal().recordedOn("2021-03-01").with(OFFER_MADE, "2021"), "2021-03-01", Stage.OFFERED);
  }

  @Test
  void whatIsCorrectedHadHappenedWhenItWasCorrectedNotBefore() {
    Dossier.Open told = deal().recordedOn("2021-03-01").with(OFFER_MADE, "2021").dossier();
    Event correction =
        new Event.DevelopmentCorrected(
            new DevelopmentId("d1"),
            new attache.dossier.Correction(
                null, Told.date("2021", null), null, null, null, null, null),
            new attache.dossier.Correction(
                null, Told.date("2022", null), null, null, null, null, null),
            new Because("Misread.", Because.Origin.ANALYST, List.of()));
    Dossier.Open corrected =
        (Dossier.Open)
            Dossier.evolve(
                told,
                correction,
                new Recording(Instant.parse("2022-06-01T12:00:00Z"), "ana", 2, false));
    Derivation derivation = Derivation.of(corrected);
    assertThat(derivation.on(LocalDate.parse("2022-05-31")).stage()).isNull();
    assertThat(derivation.on(LocalDate.parse("2022-06-01")).stage()).isEqualTo(Stage.OFFERED);
    assertThat(derivation.anomalies()).isEmpty();
  }

  @Test
  void plannedAndDeniedDevelopmentsChangeNoStage() {
    for (Modality modality : List.of(Modality.PLANNED, Modality.DENIED)) {
      Told told = deal().with(OFFER_MADE, "2020");
      told.with(Told.said(told.development(CONTRACT_SIGNED, "2021", null, null), modality));
      certain(told, NOW, Stage.OFFERED);
    }
  }

  @Test
  void hostAndUserOfAPortAreAllThatHaveToRatifyTheirAgreement() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .between(state("SD", "HOST"), state("RU", "USER"))
            .with(SIGNED, "2019");
    told.with(Told.by(told.development(RATIFIED, "2020", null, null), "RU"));
    certain(told, NOW, Stage.PARTIALLY_RATIFIED);
    told.with(Told.by(told.development(RATIFIED, "2021", null, null), "SD"));
    certain(told, NOW, Stage.RATIFIED);
  }

  private static Party state(String code, String role) {
    return new Party(Party.Type.STATE, code, role, new Country(code), null, null, false, null);
  }

  @Test
  void deniedRatificationDoesNotCount() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .between(RandomStory.state("AR"), RandomStory.state("RU"))
            .with(SIGNED, "2019");
    told.with(
        Told.said(Told.by(told.development(RATIFIED, "2020", null, null), "AR"), Modality.DENIED));
    told.with(Told.by(told.development(RATIFIED, "2021", null, null), "RU"));
    certain(told, NOW, Stage.PARTIALLY_RATIFIED);
    assertThat(on(told, NOW).facets()).containsEntry("ratifiedBy", List.of("RU"));
  }

  @Test
  void nothingOfARecordThatIsUnconfirmedItselfIsConfirmed() {
    Told told = deal().unconfirmed();
    assertThat(on(told, NOW).confirmed()).isFalse();

    told.with(ORDER_REPORTED, "2019");
    Status status = on(told, NOW);

    assertThat(status.stage()).isEqualTo(Stage.CONTRACTED);
    assertThat(status.confirmed()).isFalse();
    assertThat(status.firm()).isEqualTo(new Firm(null, false, null));
    assertThat(summary(told, NOW)).contains("The record as a whole is unconfirmed");
  }

  @Test
  void unconfirmedStageIsConfirmedByAnotherReportOfIt() {
    Told told = deal();
    told.with(
        Told.said(told.development(CONTRACT_SIGNED, "2020", null, null), Modality.UNCONFIRMED));
    assertThat(on(told, NOW).confirmed()).isFalse();
    told.with(ORDER_REPORTED, "2021");
    assertThat(on(told, NOW).confirmed()).isTrue();
    told.with(
        Told.said(told.development(ORDER_REPORTED, "2022", null, null), Modality.UNCONFIRMED));
    assertThat(on(told, NOW).confirmed()).isTrue();
  }

  @Test
  void whatIsNotConfirmedSaysWhereItStandsWithoutTheRumour() {
    Told told = deal().with(EQUIPMENT_LENT, "2006").with(EQUIPMENT_RETURNED, "2015");
    assertThat(on(told, NOW).firm()).isNull();
    told.with(Told.said(told.development(DELIVERY_MADE, "2016", null, null), Modality.UNCONFIRMED));
    certain(told, NOW, Stage.DELIVERED);
    assertThat(on(told, NOW).firm()).isEqualTo(new Firm(Stage.COMPLETED, false, null));
    assertThat(summary(told, NOW)).contains("Without what is unconfirmed it stands at COMPLETED");
    assertThat(on(told, "2015-12-31").firm()).isNull();
  }

  @Test
  void retractedDevelopmentCountsForNothingButIsNamed() {
    Dossier.Open told = deal().with(OFFER_MADE, "2020").with(OFFER_REFUSED, "2021").dossier();
    Dossier.Open retracted =
        (Dossier.Open)
            Dossier.evolve(
                told,
                new Event.DevelopmentRetracted(
                    new DevelopmentId("d2"),
                    new Because("Another deal.", Because.Origin.ANALYST, List.of())),
                new Recording(Instant.parse("2026-11-21T13:00:00Z"), "ana", 4, false));
    Explanation explanation = Derivation.of(retracted).explain(LocalDate.parse(NOW));
    assertThat(explanation.status().stage()).isEqualTo(Stage.OFFERED);
    assertThat(explanation.retracted()).containsExactly("d2");
    assertThat(explanation.steps()).hasSize(1);
  }

  @Test
  void cooperationOverAClosedPeriodIsPastAfterIt() {
    Told told = Told.of(RecordClass.ENGAGEMENT).with(COOPERATION_REPORTED, "2000/2009");
    nothing(told, "1999-12-31");
    certain(told, "2000-12-31", Stage.ONGOING);
    certain(told, "2009-12-31", Stage.ONGOING);
    certain(told, "2010-01-01", Stage.PAST);
    assertThat(summary(told, NOW)).contains("The period it covers is over.");
    certain(Told.of(RecordClass.ENGAGEMENT).with(COOPERATION_REPORTED, "200X"), NOW, Stage.ONGOING);
  }

  @Test
  void cooperationWithoutAnEndBeganWithItsStart() {
    for (String open : List.of("2003/..", "2003/", "2003~/..")) {
      Told told = Told.of(RecordClass.ENGAGEMENT).with(COOPERATION_REPORTED, open);
      nothing(told, "2002-12-31");
      certain(told, "2003-12-31", Stage.ONGOING);
      certain(told, NOW, Stage.ONGOING);
    }
  }

  @Test
  void cooperationWithoutAStartIsPastAfterItsEnd() {
    Told told = Told.of(RecordClass.ENGAGEMENT).with(COOPERATION_REPORTED, "../2008");
    certain(told, "2008-12-31", Stage.ONGOING);
    certain(told, "2009-01-01", Stage.PAST);
  }

  @Test
  void ratificationThatNamesNobodyIsThatOfTheAgreement() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .between(RandomStory.state("AR"), RandomStory.state("RU"))
            .with(SIGNED, "2004")
            .with(RATIFIED, "2006");
    certain(told, NOW, Stage.RATIFIED);
    assertThat(summary(told, NOW)).contains("the source does not say by whom");
  }

  @Test
  void partiesAreKnownByTheirCodeAndByWhatTheyAreCalledInAnyLanguage() {
    for (String by :
        List.of(
            "RU",
            "ru",
            "RUS",
            "Russia",
            "Russian Federation",
            "the Kremlin's Russia",
            "Rusia",
            "Federación de Rusia",
            "Россия")) {
      Party russia = RandomStory.state("RU");
      Told told =
          Told.of(RecordClass.AGREEMENT)
              .between(
                  new Party(
                      Party.Type.STATE,
                      "The Kremlin's Russia",
                      "PARTY",
                      russia.state(),
                      null,
                      null,
                      false,
                      null));
      told.with(Told.by(told.development(RATIFIED, "2020", null, null), by));
      certain(told, NOW, Stage.RATIFIED);
    }
  }

  @Test
  void agreementWithAGroupIsNeverKnownToBeRatifiedByAll() {
    Party group =
        new Party(Party.Type.GROUP, "the parties", "PARTY", null, null, null, false, null);
    Told told = Told.of(RecordClass.AGREEMENT).between(RandomStory.state("RU"), group);
    told.with(Told.by(told.development(RATIFIED, "2020", null, null), "RU"));
    certain(told, NOW, Stage.PARTIALLY_RATIFIED);
  }

  @Test
  void agreementWithoutPartiesIsNeverKnownToBeRatifiedByAll() {
    Told told = Told.of(RecordClass.AGREEMENT);
    told.with(Told.by(told.development(RATIFIED, "2020", null, null), "RU"));
    certain(told, NOW, Stage.PARTIALLY_RATIFIED);
    assertThat(Derivation.of(told.dossier()).anomalies()).isEmpty();
  }

  @Test
  void lateRatificationLeavesAnAgreementInForce() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .between(RandomStory.state("AR"), RandomStory.state("RU"))
            .with(PROVISIONALLY_APPLIED, "2019");
    told.with(Told.by(told.development(RATIFIED, "2020", null, null), "AR"));
    certain(told, NOW, Stage.IN_FORCE);
    assertThat(
            Derivation.of(told.dossier()).explain(LocalDate.parse(NOW)).steps().getLast().because())
        .isEqualTo("A further ratification leaves the stage at IN_FORCE.");
  }

  @Test
  void dealStandsInAColumnAndOthersDoNot() {
    assertThat(on(deal().with(NEGOTIATION_STEP, "2020"), NOW).group()).isEqualTo(Group.NEGOTIATION);
    assertThat(on(Told.of(RecordClass.FACILITY).with(CLOSED, "2020"), NOW).group()).isNull();
  }

  @Test
  void typesThatNeedNoStageBeforeSetOneOnlyThen() {
    certain(deal().with(FINANCING_REQUESTED, "2020"), NOW, Stage.INTEREST);
    certain(
        deal().with(CONTRACT_SIGNED, "2020").with(FINANCING_REQUESTED, "2021"),
        NOW,
        Stage.CONTRACTED);
    ambiguous(
        deal().with(FINANCING_REQUESTED, "2020").with(TRIAL_COMPLETED, "2020"),
        NOW,
        Stage.INTEREST,
        Stage.CANDIDATE);
  }

  @Test
  void explanationSortsDevelopmentsByWhatIsCertainOnTheDay() {
    Told told =
        deal()
            .with(OFFER_MADE, "2019")
            .with(CONCERN_RAISED, "2020-03")
            .with(NEGOTIATION_STEP, "2020")
            .with(CONTRACT_SIGNED, "2024");
    Explanation explanation = Derivation.of(told.dossier()).explain(LocalDate.parse("2020-06-01"));
    assertThat(types(explanation.steps())).containsExactly(OFFER_MADE, CONCERN_RAISED);
    assertThat(types(explanation.undecided())).containsExactly(NEGOTIATION_STEP);
    assertThat(types(explanation.later())).containsExactly(CONTRACT_SIGNED);
    assertThat(explanation.summary())
        .contains("it can be OFFERED or UNDER_NEGOTIATION")
        .doesNotContain("unconfirmed");
    assertThat(summary(told, "2018-01-01"))
        .isEqualTo("Nothing is known to have happened by 2018-01-01.");
    assertThat(summary(told, "2019-06-01"))
        .isEqualTo(
            "Nothing is certain to have happened by 2019-06-01; it can have been OFFERED already.");
  }

  private static List<DevelopmentType> types(List<Step> steps) {
    return steps.stream().map(step -> step.development().type()).toList();
  }

  @Test
  void whatIsToComeSomeDayChangesNoStage() {
    Told told = Told.of(RecordClass.DEAL).with(CONTRACT_SIGNED, "2012");
    told.with(Told.future(told.development(DELIVERY_MADE, null, null, null)));

    certain(told, "2012-12-31", Stage.CONTRACTED);
    certain(told, "2026-11-21", Stage.CONTRACTED);
    Told first = Told.of(RecordClass.DEAL);
    nothing(first.with(Told.future(first.development(OFFER_MADE, null, null, null))), "2026-11-21");
  }

  @Test
  void whatIsToComeOnADayComesThen() {
    Told told = Told.of(RecordClass.DEAL).with(CONTRACT_SIGNED, "2012");
    told.with(Told.future(told.development(DELIVERY_MADE, null, "[2027..]", null)));
    Told dated = Told.of(RecordClass.DEAL).with(CONTRACT_SIGNED, "2012");
    dated.with(Told.future(dated.development(DELIVERY_MADE, "2027", null, null)));

    certain(told, "2026-12-31", Stage.CONTRACTED);
    ambiguous(told, "2027-01-01", Stage.CONTRACTED, Stage.DELIVERED);
    certain(dated, "2027-12-31", Stage.DELIVERED);
  }
}
