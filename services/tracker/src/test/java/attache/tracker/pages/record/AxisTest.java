package attache.tracker.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.pages.Occurred;
import attache.tracker.pages.Offset;
import attache.tracker.pages.record.Axis.Kind;
import attache.tracker.pages.record.Axis.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final Axis AXIS = new Axis(FIRST, FIRST.plusDays(1_000), FIRST.plusDays(500));

  @Test
  void aDayIsADot() {
    assertThat(AXIS.mark(date("2020-04-10", FIRST.plusDays(100), FIRST.plusDays(100))))
        .isEqualTo(new Mark(Kind.DOT, "10.00%", "0%"));
  }

  @Test
  void anUncertainDateSpansTheDaysItCanMean() {
    assertThat(AXIS.mark(date("2020-04", FIRST.plusDays(100), FIRST.plusDays(199))))
        .isEqualTo(new Mark(Kind.BAR, "10.00%", "10.00%"));
  }

  @Test
  void whatIsUndatedReachesAsFarAsItsBound() {
    assertThat(AXIS.mark(date(null, null, FIRST.plusDays(299))))
        .isEqualTo(new Mark(Kind.OPEN, "0.00%", "30.00%"));
    assertThat(AXIS.mark(date(null, null, null)))
        .isEqualTo(new Mark(Kind.OPEN, "0.00%", "100.00%"));
  }

  @Test
  void aDayOfAnUnknownYearIsDrawnAlongTheAxisAndDoesNotStretchIt() {
    Occurred someYear = date("XXXX-02-02", LocalDate.of(0, 2, 2), LocalDate.of(9999, 2, 2));
    Axis axis = Axis.of(List.of(developed(someYear)), FIRST);

    assertThat(axis.mark(someYear)).isEqualTo(new Mark(Kind.OPEN, "0.00%", "100.00%"));
    assertThat(axis.first()).isAfter(FIRST.minusYears(1));
    assertThat(axis.last()).isBefore(FIRST.plusYears(1));
  }

  private static Development developed(Occurred occurred) {
    return new Development(
        "d1",
        "OFFER_MADE",
        occurred,
        "CERTAIN",
        "ASSERTED",
        null,
        Map.of(),
        new Offset(List.of()),
        List.of(),
        List.of(),
        false,
        "",
        "",
        0,
        null,
        null,
        "",
        List.of());
  }

  @Test
  void theDayAskedAboutStandsWhereItLies() {
    assertThat(AXIS.now()).isEqualTo("50.00%");
  }

  @ParameterizedTest
  @ValueSource(longs = {60, 200, 700, 1_500, 4_000, 20_000, 60_000, 400_000})
  void marksAlongTheAxisAreSomeAndNeverCrowded(long days) {
    Axis axis = new Axis(FIRST, FIRST.plusDays(days), FIRST);

    assertThat(axis.ticks()).hasSizeBetween(1, 9);
  }

  private static Occurred date(
      @Nullable String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    return new Occurred(edtf, null, earliest, latest, "STATED", null, "");
  }
}
