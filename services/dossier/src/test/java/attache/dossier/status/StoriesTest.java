package attache.dossier.status;

import static attache.dossier.lifecycle.DevelopmentType.*;
import static attache.dossier.status.Statuses.ambiguous;
import static attache.dossier.status.Statuses.certain;
import static attache.dossier.status.Statuses.nothing;
import static attache.dossier.status.Statuses.on;
import static attache.dossier.status.Statuses.summary;
import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Because;
import attache.dossier.Correction;
import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.Told;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.time.DateBasis;
import attache.dossier.time.Edtf;
import attache.dossier.time.EventDate;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Grading;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.Modality;
import attache.dossier.value.RecordId;
import attache.dossier.value.StatedFacet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stories that every release must tell right. */
class StoriesTest {
  private static final String NOW = "2026-11-21";

  @Test
  void mig35HasOneDevelopmentAndBothClaims() {
    EventDate may =
        new EventDate(
            Edtf.parse("2021-05?"), DateBasis.SOURCE_URL, null, Edtf.parse("[..2021-05-05]"));
    Told mig35 =
        Told.of(RecordClass.DEAL)
            .with(
                Told.claiming(
                    Told.development("e1", QUOTE_REQUESTED, may, 1),
                    claim("FINANCING_REQUESTED", Claim.Rank.NORMAL, "the text"),
                    claim("QUOTE_REQUESTED", Claim.Rank.PREFERRED, "the cited article")));

    ambiguousBeforeAnything(mig35, "2021-05-04", Stage.QUOTE_REQUESTED);
    certain(mig35, "2021-05-05", Stage.QUOTE_REQUESTED);
    assertThat(summary(mig35, NOW))
        .contains("QUOTE_REQUESTED leads to the stage of that name.")
        .contains(
            "Sources differ on its type: QUOTE_REQUESTED (the cited article) is preferred,"
                + " FINANCING_REQUESTED (the text) ranks lower.");
  }

  private static Claim claim(String value, Claim.Rank rank, String from) {
    return new Claim("type", value, rank, from, List.of());
  }

  private static void ambiguousBeforeAnything(Told told, String day, Stage... candidates) {
    Status status = on(told, day);
    assertThat(status.stage()).isNull();
    assertThat(status.ambiguous()).isTrue();
    assertThat(status.candidates()).containsExactly(candidates);
  }

  @Test
  void mexicoRefusedInFebruary2020() {
    Told mexico = Told.of(RecordClass.DEAL).with(OFFER_REFUSED, "2020-02", null, 1);
    nothing(mexico, "2020-01-31");
    ambiguousBeforeAnything(mexico, "2020-02-15", Stage.REFUSED);
    certain(mexico, "2020-02-29", Stage.REFUSED);
    assertThat(summary(mexico, NOW))
        .isEqualTo(
            "REFUSED on 2026-11-21, by OFFER_REFUSED (February 2020). OFFER_REFUSED leads to"
                + " REFUSED.");
  }

  private static Told space() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .between(RandomStory.state("AR"), RandomStory.state("RU"))
            .stating("ratifiedBy", new StatedFacet.Several(List.of("RU", "AR")))
            .with(SIGNED, "2019-10-08", null, 1);
    told.with(Told.by(told.development(RATIFIED, "2020-12", null, 2), "RU"));
    return told.with(Told.by(told.development(RATIFIED, "2021-01-04", null, 3), "AR"));
  }

  @Test
  void spaceAgreementIsRatifiedPartyByParty() {
    Told space = space();
    nothing(space, "2019-10-07");
    certain(space, "2020-11-30", Stage.SIGNED);
    ambiguous(space, "2020-12-15", Stage.SIGNED, Stage.PARTIALLY_RATIFIED);
    certain(space, "2020-12-31", Stage.PARTIALLY_RATIFIED);
    certain(space, "2021-01-03", Stage.PARTIALLY_RATIFIED);
    certain(space, "2021-01-04", Stage.RATIFIED);
    certain(space, NOW, Stage.RATIFIED);
    assertThat(Derivation.of(space.dossier()).timeline().spans())
        .extracting(span -> span.status().stage())
        .doesNotContain(Stage.IN_FORCE);
    assertThat(summary(space, NOW)).contains("With AR, all parties have ratified.");
    assertThat(summary(space, "2020-12-31")).contains("RU has ratified, others have not yet.");
    assertThat(Derivation.of(space.dossier()).anomalies()).isEmpty();
  }

  @Test
  void whoHasRatifiedIsToldDayByDay() {
    assertThat(on(space(), "2020-11-30").facets()).doesNotContainKey("ratifiedBy");
    assertThat(on(space(), "2020-12-31").facets()).containsEntry("ratifiedBy", List.of("RU"));
    assertThat(on(space(), NOW).facets()).containsEntry("ratifiedBy", List.of("RU", "AR"));
  }

  @Test
  void secondMi171eFollowsTheFirstWhichIsDeliveredByImplication() {
    Told first =
        Told.of(RecordClass.DEAL)
            .stating("operational", new StatedFacet.Words("GROUNDED"))
            .with(CONTRACT_SIGNED, "2010", null, 1)
            .with(ENTERED_SERVICE, null, "2010/2021-07", 2)
            .with(GROUNDED, null, "2010/2021-02-19", 3);

    certain(first, NOW, Stage.DELIVERED);
    ambiguous(first, "2015-01-01", Stage.CONTRACTED, Stage.DELIVERED);
    assertThat(on(first, NOW).facets()).containsEntry("operational", "GROUNDED");
    assertThat(on(first, "2011-01-01").facets()).doesNotContainKey("operational");
    assertThat(summary(first, NOW)).contains("DELIVERED is implied by service");
    assertThat(Derivation.of(first.dossier()).anomalies()).isEmpty();
  }

  @Test
  void monroeStatementIsCorrectedAndTheOldAnswerStays() {
    Told told = Told.of(RecordClass.POLICY_MEASURE).with(STATED, "2019", null, 1);
    Dossier.Open before = told.dossier();
    Recording later = new Recording(Instant.parse("2026-12-24T12:00:00Z"), "ana", 9, false);
    Dossier.Open after =
        (Dossier.Open)
            Dossier.evolve(
                before,
                new Event.DevelopmentCorrected(
                    new DevelopmentId("d1"),
                    new Correction(null, Told.date("2019", null), null, null, null, null, null),
                    new Correction(null, Told.date("2018-02", null), null, null, null, null, null),
                    new Because(
                        "Bloomberg of 6 February 2018.", Because.Origin.ANALYST, List.of())),
                later);
    LocalDate mid2018 = LocalDate.parse("2018-07-01");
    assertThat(Derivation.of(before).on(mid2018).stage()).isNull();
    assertThat(Derivation.of(after).on(mid2018).stage()).isEqualTo(Stage.STATED);
  }

  @Test
  void scheduledExpiryOfTheAntarcticTreatyEndsNothing() {
    Told treaty =
        Told.of(RecordClass.AGREEMENT)
            .with(SIGNED, "1959", null, 1)
            .with(IN_FORCE_REPORTED, "2021-07", null, 2);
    treaty.with(Told.future(treaty.development(EXPIRY_SCHEDULED, "2048", null, 3)));
    certain(treaty, NOW, Stage.IN_FORCE);
    certain(treaty, "2049-01-01", Stage.IN_FORCE);
    assertThat(on(treaty, NOW).facets()).containsEntry("expiryScheduled", "2048");
    assertThat(Derivation.of(treaty.dossier()).anomalies()).isEmpty();
  }

  @Test
  void linkAloneChangesNoStage() {
    Dossier.Open deal = Told.of(RecordClass.DEAL).with(OFFER_MADE, "2021").dossier();
    Dossier.Open linked =
        (Dossier.Open)
            Dossier.evolve(
                deal,
                new Event.RecordsLinked(
                    new Link(
                        new LinkId("possibly-concludes-a"),
                        "POSSIBLY_CONCLUDES",
                        new RecordId("a"),
                        null,
                        null)),
                new Recording(Instant.parse("2026-12-24T12:00:00Z"), "ana", 9, false));
    assertThat(Derivation.of(linked).timeline()).isEqualTo(Derivation.of(deal).timeline());
  }

  @Test
  void wagnersPresenceIsUnconfirmed() {
    Told wagner = Told.of(RecordClass.ENGAGEMENT);
    wagner.with(
        Told.said(wagner.development(PRESENCE_REPORTED, null, null, 1), Modality.UNCONFIRMED));
    certain(wagner, NOW, Stage.UNCONFIRMED);
    assertThat(on(wagner, NOW).confirmed()).isFalse();
    assertThat(summary(wagner, NOW))
        .contains("The source does not confirm it.")
        .contains("This rests on an unconfirmed report.");
  }

  @Test
  void aPresenceThatIsDeniedTakesNothingFromWhatIsCertain() {
    Told wagner = Told.of(RecordClass.ENGAGEMENT);
    wagner.with(wagner.development(EXHIBITION_HELD, "2002-05-05", null, 1));
    wagner.with(
        Told.said(wagner.development(PRESENCE_REPORTED, "2010-11-01", null, 2), Modality.DENIED));

    assertThat(on(wagner, NOW).stage()).isEqualTo(Stage.UNCONFIRMED);
    assertThat(on(wagner, NOW).confirmed()).isFalse();
    assertThat(on(wagner, NOW).firm()).isNotNull().extracting(Firm::stage).isEqualTo(Stage.HELD);
  }

  @Test
  void whatOnlySourcesGradedF6SayIsUnconfirmed() {
    Told told = Told.of(RecordClass.DEAL);
    Development offer = told.development(OFFER_MADE, "2021", null, null);
    assertThat(on(told.with(Told.citing(offer, graded("F6"))), NOW).confirmed()).isFalse();
    Told better = Told.of(RecordClass.DEAL).with(Told.citing(offer, graded("F6"), graded("B2")));
    assertThat(on(better, NOW).confirmed()).isTrue();
  }

  private static Citation graded(String code) {
    return Told.source("rf5-2022")
        .graded(
            new Grading(
                Grading.Reliability.valueOf(code.substring(0, 1)),
                Grading.Credibility.of(code.charAt(1) - '0')));
  }
}
