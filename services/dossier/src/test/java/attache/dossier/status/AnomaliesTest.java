package attache.dossier.status;

import static attache.dossier.lifecycle.DevelopmentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Told;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.status.Anomaly.Kind;
import attache.dossier.value.Equipment;
import attache.dossier.value.Modality;
import attache.dossier.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnomaliesTest {
  private static List<Anomaly> of(Told told) {
    return Derivation.of(told.dossier()).anomalies();
  }

  private static Told deal(DevelopmentType... types) {
    Told told = Told.of(RecordClass.DEAL);
    int year = 2000;
    for (DevelopmentType type : types) {
      told.with(type, "%d".formatted(year++));
    }
    return told;
  }

  private static void flags(Told told, Kind kind, String development, String sentence) {
    assertThat(of(told))
        .singleElement()
        .satisfies(
            anomaly -> {
              assertThat(anomaly.kind()).isEqualTo(kind);
              assertThat(anomaly.development().value()).isEqualTo(development);
              assertThat(anomaly.sentence()).isEqualTo(sentence);
            });
  }

  @Test
  void whatComesAfterTheEndIsFlaggedUnlessItReopens() {
    flags(
        deal(OFFER_REFUSED, CONTRACT_SIGNED),
        Kind.AFTER_END,
        "d2",
        "CONTRACT_SIGNED comes after the record had ended as REFUSED, and nothing reopened it");
    assertThat(of(deal(OFFER_REFUSED, OFFER_MADE, CONTRACT_SIGNED))).isEmpty();
    assertThat(of(deal(OFFER_REFUSED, NEGOTIATION_RELAUNCHED))).isEmpty();
    assertThat(of(deal(OFFER_REFUSED, OFFER_REVISED))).isEmpty();
    assertThat(of(deal(SUPPORT_PROVIDED, SUPPORT_PROVIDED))).isEmpty();
    assertThat(of(deal(OFFER_REFUSED, CONCERN_RAISED))).isEmpty();
  }

  @Test
  void ratificationAfterTheEndIsFlagged() {
    Told told = Told.of(RecordClass.AGREEMENT).with(DENOUNCED, "2000").with(RATIFIED, "2001");
    assertThat(of(told)).extracting(Anomaly::kind).containsExactly(Kind.AFTER_END);
  }

  @Test
  void fallingBackIsFlagged() {
    flags(
        deal(DELIVERY_MADE, INTEREST_EXPRESSED),
        Kind.BACKWARD,
        "d2",
        "INTEREST_EXPRESSED leads to INTEREST, although the record stood at DELIVERED");
    flags(
        deal(CONTRACT_SIGNED, OFFER_REFUSED),
        Kind.BACKWARD,
        "d2",
        "OFFER_REFUSED leads to REFUSED, although the record stood at CONTRACTED");
    assertThat(of(deal(CONTRACT_SIGNED, CONTRACT_CANCELLED))).isEmpty();
    assertThat(of(deal(CONTRACT_SIGNED, OFFER_MADE))).hasSize(1);
  }

  @Test
  void offersDuringTalksAreUsual() {
    assertThat(of(deal(NEGOTIATION_STEP, OFFER_MADE, NEGOTIATION_STEP, OFFER_REVISED))).isEmpty();
    assertThat(of(deal(SUPPLIER_PREFERRED, NEGOTIATION_RELAUNCHED))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CONTRACT_AMENDED,CONTRACT_SIGNED,CONTRACT_SIGNED or ORDER_REPORTED",
    "CONTRACT_CANCELLED,ORDER_REPORTED,ORDER_REPORTED or CONTRACT_SIGNED",
    "EQUIPMENT_RETURNED,EQUIPMENT_LENT,EQUIPMENT_LENT",
    "DEAL_RESUMED,DEAL_SUSPENDED,DEAL_SUSPENDED",
    "RETURNED_TO_SERVICE,GROUNDED,GROUNDED"
  })
  void changeOfWhatNobodyReportedIsFlagged(
      DevelopmentType type, DevelopmentType needed, String names) {
    assertThat(of(deal(type))).extracting(Anomaly::kind).containsExactly(Kind.NOTHING_TO_CHANGE);
    assertThat(of(deal(type)).getFirst().sentence())
        .startsWith("%s follows no development of type ".formatted(type))
        .contains(names.split(" or "));
    assertThat(of(deal(needed, type))).isEmpty();
    Told untold = Told.of(RecordClass.DEAL).with(type, "2020").with(needed, "2020-05");
    assertThat(of(untold)).extracting(Anomaly::kind).doesNotContain(Kind.NOTHING_TO_CHANGE);
  }

  @Test
  void whatChangesNoStageMakesNoContractLookUnreported() {
    Told told =
        Told.of(RecordClass.DEAL)
            .with(LEGISLATURE_NOTIFIED, "2000", null, 1)
            .with(FINANCING_AGREED, "2001", null, 2)
            .with(CONTRACT_SIGNED, "2002", null, 3)
            .with(CONTRACT_CANCELLED, "2003", null, 4);
    assertThat(of(told)).isEmpty();
  }

  @Test
  void reportFromTheFutureIsFlaggedUnlessItIsToCome() {
    Told told = Told.of(RecordClass.DEAL).recordedOn("2021-05-05").with(OFFER_MADE, "2021-05-06");
    flags(
        told,
        Kind.IN_FUTURE,
        "d1",
        "it is dated 2021-05-06, after the day it was recorded (2021-05-05)");
    Told planned = Told.of(RecordClass.DEAL).recordedOn("2021-05-05");
    planned.with(Told.said(planned.development(OFFER_MADE, "2022", null, null), Modality.PLANNED));
    planned.with(Told.future(planned.development(CONCERN_RAISED, "2022", null, null)));
    assertThat(of(planned)).isEmpty();
    assertThat(of(Told.of(RecordClass.DEAL).recordedOn("2021-05-05").with(OFFER_MADE, "2021")))
        .isEmpty();
  }

  @Test
  void ratificationByAStrangerIsFlagged() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .between(RandomStory.state("AR"), RandomStory.state("RU"))
            .with(SIGNED, "2019");
    told.with(Told.by(told.development(RATIFIED, "2020", null, null), "BR"));
    flags(told, Kind.NOT_A_PARTY, "d2", "BR ratified, but is no party here");
  }

  @Test
  void moreThanWasOrderedIsFlagged() {
    Told told =
        Told.of(RecordClass.DEAL)
            .about(
                new Equipment(
                    "MiG-35",
                    new Quantity.Exact(10, null),
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of()));
    told.with(Told.counting(told.development(DELIVERY_PARTIAL, "2020", null, null), 6));
    assertThat(of(told)).isEmpty();
    told.with(Told.counting(told.development(DELIVERY_PARTIAL, "2021", null, null), 4));
    assertThat(of(told)).isEmpty();
    told.with(Told.counting(told.development(DELIVERY_PARTIAL, "2022", null, null), 1));
    flags(
        told,
        Kind.MORE_THAN_ORDERED,
        "d3",
        "11 were delivered by then, but the record is about 10");
  }
}
