package attache.dossier.status;

import static attache.dossier.lifecycle.DevelopmentType.*;
import static attache.dossier.status.Statuses.on;
import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Correction;
import attache.dossier.Details;
import attache.dossier.Told;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.value.Equipment;
import attache.dossier.value.Modality;
import attache.dossier.value.Offset;
import attache.dossier.value.Quantity;
import attache.dossier.value.StatedFacet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {
  private static final String NOW = "2026-11-21";

  @ParameterizedTest
  @CsvSource({
    "DEAL_SUSPENDED,suspended,true",
    "FINANCING_REQUESTED,financing,REQUESTED",
    "FINANCING_OFFERED,financing,OFFERED",
    "FINANCING_AGREED,financing,AGREED",
    "OFFSET_PROPOSED,offset,PROPOSED",
    "OFFSET_AGREED,offset,AGREED",
    "OFFSET_FULFILLED,offset,FULFILLED",
    "ENTERED_SERVICE,operational,IN_SERVICE",
    "RETURNED_TO_SERVICE,operational,IN_SERVICE",
    "GROUNDED,operational,GROUNDED",
    "EQUIPMENT_LENT,onLoan,true",
    "EQUIPMENT_RETURNED,onLoan,false",
    "SUPPLIER_PREFERRED,ranking,PREFERRED",
    "COMPETITOR_FAVOURED,ranking,NOT_PREFERRED",
    "COMPETITOR_SELECTED,ranking,NOT_PREFERRED",
    "OFFER_MADE,formalOffer,true",
    "OFFER_REVISED,formalOffer,true",
    "EXPORT_LICENCE_GRANTED,licence,GRANTED",
    "EXPORT_LICENCE_DENIED,licence,DENIED"
  })
  void developmentSetsItsFacetAndNoOther(DevelopmentType type, String facet, String value) {
    Told told = Told.of(RecordClass.DEAL).with(type, "2020");
    assertThat(on(told, NOW).facets()).hasSize(1);
    assertThat(on(told, NOW).facets().get(facet)).hasToString(value);
    assertThat(on(told, "2019-12-31").facets()).isEmpty();
    Told denied = Told.of(RecordClass.DEAL);
    denied.with(Told.said(denied.development(type, "2020", null, null), Modality.DENIED));
    assertThat(on(denied, NOW).facets()).isEmpty();
  }

  @Test
  void suspensionEndsWhenTheDealIsResumedOrTalksAreRelaunched() {
    for (DevelopmentType type : List.of(DEAL_RESUMED, NEGOTIATION_RELAUNCHED)) {
      Told told = Told.of(RecordClass.DEAL).with(DEAL_SUSPENDED, "2019").with(type, "2020");
      assertThat(on(told, "2019-12-31").facets()).containsEntry("suspended", true);
      assertThat(on(told, NOW).facets()).containsEntry("suspended", false);
      assertThat(on(Told.of(RecordClass.DEAL).with(type, "2020"), NOW).facets()).isEmpty();
    }
  }

  @Test
  void suspendedAgreementSaysSoByItsStageAlone() {
    Told told =
        Told.of(RecordClass.AGREEMENT).with(SUSPENDED, "2019").with(IN_FORCE_REPORTED, "2020");
    assertThat(on(told, NOW).facets()).isEmpty();
  }

  @Test
  void offsetTellsItsTypeAndKinds() {
    Told told = Told.of(RecordClass.DEAL);
    Details details =
        new Details(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            false,
            null,
            new Offset(Offset.Type.DIRECT, List.of(Offset.Kind.MAINTENANCE)));
    told.with(
        new Correction(null, null, null, null, details, null, null)
            .applyTo(told.development(OFFSET_PROPOSED, "2021", null, null)));
    assertThat(on(told, NOW).facets())
        .containsEntry("offset", "PROPOSED")
        .containsEntry("offsetType", "DIRECT")
        .containsEntry("offsetKinds", List.of("MAINTENANCE"));
  }

  private static Equipment line(Quantity quantity, String role) {
    return new Equipment("MiG-35", quantity, null, null, role, null, null, List.of());
  }

  private static Told delivered(Equipment... lines) {
    Told told = Told.of(RecordClass.DEAL).about(lines);
    told.with(Told.counting(told.development(DELIVERY_PARTIAL, "2020", null, null), 4));
    return told.with(Told.counting(told.development(DELIVERY_PARTIAL, "2021", null, null), 3));
  }

  @Test
  void deliveriesAddUpToSoManyOfSoMany() {
    Told told =
        delivered(
            line(new Quantity.Exact(10, null), "SUBJECT"),
            line(new Quantity.Exact(2, null), "SUBJECT"),
            line(new Quantity.Exact(50, null), "REPLACED"));
    assertThat(on(told, "2020-12-31").facets())
        .containsEntry("delivered", Map.of("count", 4L, "of", 12L));
    assertThat(on(told, NOW).facets()).containsEntry("delivered", Map.of("count", 7L, "of", 12L));
  }

  @Test
  void howManyWereOrderedIsNotGuessed() {
    Told told =
        delivered(
            line(new Quantity.Exact(10, null), "SUBJECT"),
            line(new Quantity.AtLeast(2, null), "SUBJECT"));
    assertThat(on(told, NOW).facets()).containsEntry("delivered", Map.of("count", 7L));
    assertThat(on(delivered(), NOW).facets()).containsEntry("delivered", Map.of("count", 7L));
  }

  @Test
  void packageSaysHowManyAgreementsItHas() {
    Told told = Told.of(RecordClass.AGREEMENT);
    told.with(Told.counting(told.development(SIGNED, "2021", null, null), 39));
    assertThat(on(told, NOW).facets()).containsEntry("agreementCount", 39L);
  }

  @Test
  void whatASourceStatesHoldsOnEveryDayUnlessDevelopmentsTellIt() {
    Told told =
        Told.of(RecordClass.DEAL)
            .stating("formalOffer", new StatedFacet.YesNo(false))
            .with(NEGOTIATION_STEP, "2020");
    assertThat(on(told, "1990-01-01").facets()).containsEntry("formalOffer", false);
    told.with(OFFER_MADE, "2021");
    assertThat(on(told, "2020-12-31").facets()).isEmpty();
    assertThat(on(told, NOW).facets()).containsEntry("formalOffer", true);
    Told counted =
        Told.of(RecordClass.AGREEMENT)
            .stating("agreementCount", new StatedFacet.Number(new BigDecimal(20)));
    assertThat(on(counted, NOW).facets()).containsEntry("agreementCount", new BigDecimal(20));
  }

  private static Told treaty() {
    return Told.of(RecordClass.AGREEMENT).recordedOn("2001-05-05").with(SIGNED, "2000");
  }

  @Test
  void anExpiryThatIsScheduledIsDueOnceItsDateIsOverAndEndsNothing() {
    Told told = treaty().with(EXPIRY_SCHEDULED, "2010-06");

    assertThat(on(told, "2010-06-30").facets())
        .containsEntry("expiryScheduled", "June 2010")
        .doesNotContainKey("expiryDue");
    assertThat(on(told, "2010-07-01").facets()).containsEntry("expiryDue", true);
    assertThat(on(told, "2010-07-01").stage()).isEqualTo(Stage.SIGNED);
    told.recordedOn("2012-01-01").with(EXTENDED, "2010-08");
    assertThat(on(told, "2010-08-30").facets()).containsEntry("expiryDue", true);
    assertThat(on(told, "2010-08-31").facets()).doesNotContainKey("expiryDue");
  }

  @Test
  void anExpiryThatIsToComeIsShownBeforeAndComesByItself() {
    Told told = treaty();
    told.with(Told.future(told.development(EXPIRED, "2010-06", null, null)));

    assertThat(on(told, "2001-05-04").facets()).doesNotContainKey("expiryScheduled");
    assertThat(on(told, "2001-05-05").facets()).containsEntry("expiryScheduled", "June 2010");
    assertThat(on(told, "2010-05-31").stage()).isEqualTo(Stage.SIGNED);
    assertThat(on(told, "2010-06-15").candidates()).containsExactly(Stage.SIGNED, Stage.EXPIRED);
    assertThat(on(told, "2010-06-30").stage()).isEqualTo(Stage.EXPIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "EXTENDED,2018",
    "EXTENDED,2019-06",
    "EXTENDED,2019-12-31",
    "EXTENDED,2020",
    "DENOUNCED,2018",
    "EXPIRED,2019-03",
    "IN_FORCE_REPORTED,2020",
    "ENTERED_INTO_FORCE,2020-01-01",
    "PROVISIONALLY_APPLIED,2021"
  })
  void anExpiryIsNotDueAnyMoreOnceSomebodyReportsWhatBecameOfIt(DevelopmentType type, String day) {
    Told told = Told.of(RecordClass.AGREEMENT).with(SIGNED, "2009").with(EXPIRY_SCHEDULED, "2019");

    assertThat(on(told, NOW).facets()).containsEntry("expiryDue", true);
    assertThat(on(told.with(type, day), NOW).facets())
        .doesNotContainKey("expiryDue")
        .containsEntry("expiryScheduled", "2019");
  }

  @ParameterizedTest
  @CsvSource({
    "IN_FORCE_REPORTED,2018",
    "IN_FORCE_REPORTED,2019",
    "IN_FORCE_REPORTED,",
    "AMENDED,2020"
  })
  void whatTellsNothingOfItLeavesAnExpiryDue(DevelopmentType type, String day) {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .with(SIGNED, "2009")
            .with(EXPIRY_SCHEDULED, "2019")
            .with(type, day);

    assertThat(on(told, NOW).facets()).containsEntry("expiryDue", true);
  }

  @Test
  void anExpiryThatAnExtensionLedToIsDue() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .with(SIGNED, "2009")
            .with(EXPIRY_SCHEDULED, "2014")
            .with(EXTENDED, "2013")
            .with(EXPIRY_SCHEDULED, "2019");

    assertThat(on(told, "2015-01-01").facets()).doesNotContainKey("expiryDue");
    assertThat(on(told, "2020-01-01").facets()).containsEntry("expiryDue", true);
    told.with(Told.said(told.development(EXTENDED, "2018", null, null), Modality.PLANNED));
    assertThat(on(told, "2020-01-01").facets()).containsEntry("expiryDue", true);
    told.with(EXTENDED, "2018");
    assertThat(on(told, "2020-01-01").facets()).doesNotContainKey("expiryDue");
  }

  @Test
  void aSourcesNumbersTellThatAnExtensionLedToAnExpiry() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .with(SIGNED, "2009", null, 1)
            .with(EXTENDED, "2014", null, 2)
            .with(EXPIRY_SCHEDULED, "2019", null, 3);

    assertThat(on(told, NOW).facets()).containsEntry("expiryDue", true);
    told.with(EXTENDED, "2018", null, 4);
    assertThat(on(told, NOW).facets()).doesNotContainKey("expiryDue");
  }
}
