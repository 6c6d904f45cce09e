package attache.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DateRangeTest {

  private static final DateRange MAY = Edtf.parse("2021-05").range();
  private static final DateRange JUNE = Edtf.parse("2021-06").range();

  @Test
  void rangesThatOnlyTouchDoNotOverlap() {
    assertThat(MAY.certainlyBefore(JUNE)).isTrue();
    assertThat(MAY.overlaps(JUNE)).isFalse();
    assertThat(JUNE.overlaps(MAY)).isFalse();
  }

  @Test
  void aSharedDayIsEnoughToOverlap() {
    assertThat(MAY.overlaps(Edtf.parse("2021-05-31/2021-06").range())).isTrue();
    assertThat(MAY.certainlyBefore(Edtf.parse("2021-05-31/2021-06").range())).isFalse();
  }

  @Test
  void anOpenSideReachesEverythingBeyondIt() {
    assertThat(Edtf.parse("[..2021-05]").range().overlaps(Edtf.parse("1959").range())).isTrue();
    assertThat(Edtf.parse("[..2021-05]").range().certainlyBefore(JUNE)).isTrue();
    assertThat(MAY.certainlyBefore(Edtf.parse("[2021-06..]").range())).isTrue();
    assertThat(MAY.certainlyBefore(Edtf.parse("[..2021-06]").range())).isFalse();
    assertThat(DateRange.ALWAYS.overlaps(DateRange.ALWAYS)).isTrue();
  }

  @Test
  void aRangeCannotEndBeforeItBegins() {
    assertThatThrownBy(() -> new DateRange(JUNE.earliest(), MAY.latest()))
        .hasMessage("a range of days cannot begin on 2021-06-01 and end on 2021-05-31");
  }
}
