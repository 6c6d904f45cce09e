package attache.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

  private static final DateRange MAY = Edtf.parse("2021-05").range();
  private static final DateRange JUNE = Edtf.parse("2021-06").range();

  @Test
  void ranges_that_only_touch_do_not_overlap() {
    assertThat(MAY.certainlyBefore(JUNE)).isTrue();
    assertThat(MAY.overlaps(JUNE)).isFalse();
    assertThat(JUNE.overlaps(MAY)).isFalse();
  }

  @Test
  void a_shared_day_is_enough_to_overlap() {
    assertThat(MAY.overlaps(Edtf.parse("2021-05-31/2021-06").range())).isTrue();
    assertThat(MAY.certainlyBefore(Edtf.parse("2021-05-31/2021-06").range())).isFalse();
  }

  @Test
  void an_open_side_reaches_everything_beyond_it() {
    assertThat(Edtf.parse("[..2021-05]").range().overlaps(Edtf.parse("1959").range())).isTrue();
    assertThat(Edtf.parse("[..2021-05]").range().certainlyBefore(JUNE)).isTrue();
    assertThat(MAY.certainlyBefore(Edtf.parse("[2021-06..]").range())).isTrue();
    assertThat(MAY.certainlyBefore(Edtf.parse("[..2021-06]").range())).isFalse();
    assertThat(DateRange.ALWAYS.overlaps(DateRange.ALWAYS)).isTrue();
  }

  @Test
  void a_range_covers_its_first_and_last_day() {
    assertThat(MAY.covers(LocalDate.parse("2021-05-01"))).isTrue();
    assertThat(MAY.covers(LocalDate.parse("2021-05-31"))).isTrue();
    assertThat(MAY.covers(LocalDate.parse("2021-04-30"))).isFalse();
    assertThat(MAY.covers(LocalDate.parse("2021-06-01"))).isFalse();
  }

  @Test
  void a_range_cannot_end_before_it_begins() {
    assertThatThrownBy(() -> new DateRange(JUNE.earliest(), MAY.latest()))
        .hasMessage("a range of days cannot begin on 2021-06-01 and end on 2021-05-31");
  }
}
