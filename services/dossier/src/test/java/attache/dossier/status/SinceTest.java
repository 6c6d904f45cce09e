package attache.dossier.status;

import static attache.dossier.lifecycle.DevelopmentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Told;
import attache.dossier.lifecycle.RecordClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SinceTest {
  private static final String NOW = "2026-11-22";

  private static Told deal() {
    return Told.of(RecordClass.DEAL);
  }

  private static Since since(Told told, String asOf) {
    LocalDate day = LocalDate.parse(asOf);
    return Derivation.of(told.dossier()).timeline().spans().stream()
        .filter(span -> span.from() == null || !span.from().isAfter(day))
        .reduce((_, later) -> later)
        .orElseThrow()
        .since();
  }

  private static Since between(
      @Nullable String earliest, String certain, @Nullable String qualifier) {
    return new Since(
        earliest == null ? null : LocalDate.parse(earliest), LocalDate.parse(certain), qualifier);
  }

  @Test
  void anotherDeliveryDoesNotBeginTheDeliveriesAnew() {
    Told told =
        deal()
            .with(CONTRACT_SIGNED, "2022-08-26")
            .with(DELIVERY_PARTIAL, "2022-12-06")
            .with(DELIVERY_PARTIAL, "2023");

    assertThat(since(told, NOW)).isEqualTo(between("2022-12-06", "2022-12-06", null));
    assertThat(since(told, "2022-10-01")).isEqualTo(between("2022-08-26", "2022-08-26", null));
  }

  @Test
  void aLateRatificationOrAnExpiryThatIsDueDoesNotBeginATreatyAnew() {
    Told told =
        Told.of(RecordClass.AGREEMENT)
            .with(ENTERED_INTO_FORCE, "2024-09-01")
            .with(RATIFIED, "2024-10")
            .with(EXPIRY_SCHEDULED, "2025-01-01");

    assertThat(since(told, NOW)).isEqualTo(between("2024-09-01", "2024-09-01", null));
  }

  @Test
  void whatBeganAtAnUnknownDayBeganBetweenTwo() {
    assertThat(since(deal().with(CONTRACT_SIGNED, "2019-11"), NOW))
        .isEqualTo(between("2019-11-01", "2019-11-30", null));
    assertThat(since(deal().with(CONTRACT_SIGNED, "198X"), NOW))
        .isEqualTo(between("1980-01-01", "1989-12-31", null));
    assertThat(since(deal().with(CONTRACT_SIGNED, null, "[..2021-07]", 1), NOW))
        .isEqualTo(between(null, "2021-07-31", null));
    assertThat(since(deal().with(CONTRACT_SIGNED, "2021-05?"), NOW))
        .isEqualTo(between("2021-05-01", "2021-05-31", "?"));
    assertThat(since(deal().with(OFFER_MADE, "2020-03-02").with(CONTRACT_SIGNED, "2021~"), NOW))
        .isEqualTo(between("2021-01-01", "2021-12-31", "~"));
  }

  @Test
  void aStageThatWasLeftBeginsAnewWhenItIsReachedAgain() {
    Told told =
        deal()
            .with(OFFER_MADE, "2001-01-01")
            .with(OFFER_REFUSED, "2002-01-01")
            .with(OFFER_MADE, "2003-01-01");

    assertThat(since(told, NOW)).isEqualTo(between("2003-01-01", "2003-01-01", null));
  }

  @Test
  void thatItCannotBeToldBeginsOnADay() {
    Told told = deal().with(OFFER_MADE, "2020-01-01").with(CONTRACT_SIGNED, "2021");

    assertThat(since(told, "2021-06-01")).isEqualTo(between("2021-01-01", "2021-01-01", null));
  }

  @Test
  void nothingKnownHasNoBeginning() {
    assertThat(since(deal(), NOW)).isEqualTo(new Since(null, null, null));
  }
}
