package attache.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateTest {

  @Test
  void theMiG35RequestWasNotAfterTheDayOfTheArticle() {
    var date = date("2021-05?", DateBasis.SOURCE_URL, "[..2021-05-05]");

    assertThat(date.earliest()).isEqualTo("2021-05-01");
    assertThat(date.latest()).isEqualTo("2021-05-05");
    assertThat(date.precision()).isEqualTo(Precision.MONTH);
    assertThat(date.inWords(Locale.ENGLISH))
        .isEqualTo("May 2021 (uncertain), 5 May 2021 or earlier");
  }

  @ParameterizedTest(name = "{0} within {1} is {2} to {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2021-06? | [..2021-06-27] | 2021-06-01 | 2021-06-27",
        "2003 | [..2003] | 2003-01-01 | 2003-12-31",
        "2003 | - | 2003-01-01 | 2003-12-31",
        "- | [..2021-07] | - | 2021-07-31",
        "- | 2016~/2021-07 | 2016-01-01 | 2021-07-31",
        "- | - | - | -",
        "2016/.. | [..2021-07] | 2016-01-01 | 2021-07-31",
        "[2001,2005,2009] | 2003/2008 | 2005-01-01 | 2005-12-31",
        "XXXX-02-02 | 2019/2022-02-01 | 2019-02-02 | 2021-02-02",
        "XXXX-02-02 | 2022 | 2022-02-02 | 2022-02-02",
        "2003-28 | 2004 | 2004-01-01 | 2004-02-29",
        "[XXXX-02-02] | 2021-03/2022-03 | 2022-02-02 | 2022-02-02",
        "20XX-02-29 | [..2021] | 2000-02-29 | 2020-02-29",
        "-01XX | [..-0150] | -0199-01-01 | -0150-12-31",
      })
  void theDaysAreThoseOfTheDateWithinTheBound(
      @Nullable String edtf,
      @Nullable String bound,
      @Nullable String first,
      @Nullable String last) {
    var date = date(edtf, edtf == null ? DateBasis.NONE : DateBasis.STATED, bound);

    assertThat(date.range()).isEqualTo(new DateRange(day(first), day(last)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-08 | [..2021-07]",
        "XXXX-02-02 | 2021-03/2022-01",
        "XXXX-02-29 | 2021",
        "[2001,2009] | 2003/2008",
        "2003-28 | 2003-11",
        "-000X | 0000",
      })
  void aBoundThatLeavesNoDayOfTheDateIsRefused(String edtf, String bound) {
    var refusal =
        catchThrowableOfType(InvalidEventDate.class, () -> date(edtf, DateBasis.STATED, bound));

    assertThat(refusal.field()).isEqualTo("bound");
    assertThat(refusal).hasMessage("no day of %s lies within the bound %s".formatted(edtf, bound));
  }

  @Test
  void aDateThatRestsOnNothingIsRefused() {
    var refusal =
        catchThrowableOfType(InvalidEventDate.class, () -> date("2021", DateBasis.NONE, null));

    assertThat(refusal.field()).isEqualTo("basis");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aBasisOfNothingIsRefused(DateBasis basis) {
    var refusal = catchThrowableOfType(InvalidEventDate.class, () -> date(null, basis, null));

    assertThat(refusal.field()).isEqualTo("basis");
  }

  @ParameterizedTest
  @EnumSource
  void aBoundMayRestOnAnything(DateBasis basis) {
    assertThatCode(() -> date(null, basis, "[..2021-07]")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void theSourcesWordsAloneMayRestOnAnything(DateBasis basis) {
    assertThatCode(() -> new EventDate(null, basis, "for several years", null))
        .doesNotThrowAnyException();
  }

  @Test
  void theSourcesWordsAreLimitedTo2000Characters() {
    assertThatCode(() -> stated("x".repeat(2000))).doesNotThrowAnyException();

    var refusal = catchThrowableOfType(InvalidEventDate.class, () -> stated("x".repeat(2001)));

    assertThat(refusal.field()).isEqualTo("asStated");
  }

  @Test
  void blankWordsAreRefused() {
    var refusal = catchThrowableOfType(InvalidEventDate.class, () -> stated(" "));

    assertThat(refusal.field()).isEqualTo("asStated");
  }

  @Test
  void anUndatedDevelopmentSaysSoInWords() {
    assertThat(EventDate.undated(null).inWords(Locale.ENGLISH)).isEqualTo("undated");
    assertThat(EventDate.undated(Edtf.parse("[..2021-07]")).inWords(Locale.ENGLISH))
        .isEqualTo("undated, July 2021 or earlier");
    assertThat(EventDate.undated(null).precision()).isNull();
  }

  @Test
  void oneDateIsCertainlyBeforeAnotherWhenNoDayOfItCouldBeAfter() {
    var month = EventDate.stated("2020-12");
    var day = EventDate.stated("2021-01-04");
    var year = EventDate.stated("2021");

    assertThat(month.certainlyBefore(day)).isTrue();
    assertThat(day.certainlyBefore(month)).isFalse();
    assertThat(year.certainlyBefore(day)).isFalse();
    assertThat(year.overlaps(day)).isTrue();
    assertThat(month.overlaps(day)).isFalse();
    assertThat(EventDate.undated(null).overlaps(day)).isTrue();
    assertThat(EventDate.undated(null).certainlyBefore(day)).isFalse();
  }

  private static EventDate stated(String asStated) {
    return new EventDate(Edtf.parse("2021"), DateBasis.STATED, asStated, null);
  }

  private static EventDate date(@Nullable String edtf, DateBasis basis, @Nullable String bound) {
    return new EventDate(read(edtf), basis, null, read(bound));
  }

  private static @Nullable Edtf read(@Nullable String text) {
    return text == null ? null : Edtf.parse(text);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\ud800", "x\udc00"})
  void wordsThatAreNoTextAreRefused(String words) {
    var refused =
        catchThrowableOfType(
            InvalidEventDate.class,
            () -> new EventDate(Edtf.parse("2021"), DateBasis.STATED, words, null));

    assertThat(refused.field()).isEqualTo("asStated");
  }
}
