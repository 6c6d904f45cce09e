package attache.dossier.time;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every text, tried on many. A failure names its text. */
class EdtfPropertiesTest {

  private static final int TEXTS = 2_000;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatTheGrammarWritesIsReadUnlessItsDaysAreImpossible(long seed) {
    var texts = new RandomEdtf(new Random(seed));
    int read = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = texts.text();
      try {
        consistent(Edtf.parse(text));
        read++;
      } catch (InvalidEdtf e) {
        assertThat(e.reason())
            .as(text)
            .containsAnyOf("before it starts", "no month", "no day", "there is no ");
      }
    }
    assertThat(read).isGreaterThan(TEXTS / 2);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSpoiledTextIsReadOrRefusedAtAPlaceInIt(long seed) {
    var texts = new RandomEdtf(new Random(seed));
    for (int i = 0; i < TEXTS; i++) {
      readOrRefused(texts.spoiled());
      readOrRefused(texts.noise());
    }
  }

  @Test
  void theWidestPatternsInTheLongestSetAreNoEnumeration() {
    String longest = "[" + "XXXX-XX-XX,".repeat(17) + "XXXX-02-29]";

    Edtf edtf = Edtf.parse(longest);

    assertThat(edtf.range()).isEqualTo(Edtf.parse("XXXX-XX-XX").range());
  }

  @Test
  void theTextsDoNotDependOnWhereTheMachineStands() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(Edtf.parse("0950S2").canonical()).isEqualTo("0950S2");
      assertThat(Edtf.parse("2021-05-05T10:00:00Z").canonical()).isEqualTo("2021-05-05T10:00:00Z");
      assertThat(Edtf.parse("Y12345").inWords(Locale.ENGLISH)).isEqualTo("12,345");
      assertThat(PlainDates.suggest("5 May 2021").getFirst().edtf().text()).isEqualTo("2021-05-05");
      assertThatThrownBy(() -> Edtf.parse("2021-02-29"))
          .hasMessageContaining("offset 8: there is no 29");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aYearBeforeTheYear0HasNoDayInIt() {
    assertThat(Edtf.parse("-000X").expression().firstFrom(LocalDate.of(0, 1, 1))).isNull();
    assertThat(Edtf.parse("-000X").expression().firstFrom(LocalDate.of(-1, 12, 31)))
        .isEqualTo(LocalDate.of(-1, 12, 31));
  }

  private static void readOrRefused(String text) {
    try {
      consistent(Edtf.parse(text));
    } catch (InvalidEdtf e) {
      assertThat(e.offset()).as(text).isBetween(0, Math.max(text.length(), Edtf.MAX_LENGTH));
      assertThat(e.reason()).isNotBlank();
    }
  }

  private static void consistent(Edtf edtf) {
    Edtf again = Edtf.parse(edtf.canonical());
    assertThat(again.expression()).isEqualTo(edtf.expression());
    assertThat(again.canonical()).isEqualTo(edtf.canonical());
    assertThat(again.range()).isEqualTo(edtf.range());
    assertThat(edtf.inWords(Locale.ENGLISH)).as(edtf.text()).isNotBlank().doesNotContain("  ");
    LocalDate first = requireNonNull(edtf.expression().firstFrom(LocalDate.MIN), edtf.text());
    LocalDate last = requireNonNull(edtf.expression().lastUntil(LocalDate.MAX), edtf.text());
    assertThat(first).as(edtf.text()).isBeforeOrEqualTo(last);
    assertThat(edtf.expression().firstFrom(first)).isEqualTo(first);
    assertThat(edtf.expression().lastUntil(last)).isEqualTo(last);
  }
}
