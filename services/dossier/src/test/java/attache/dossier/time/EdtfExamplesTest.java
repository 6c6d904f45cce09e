package attache.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table edtf-examples.csv: what the specification's own examples and ours mean. */
class EdtfExamplesTest {

  @ParameterizedTest(name = "“{0}” is {5}")
  @CsvFileSource(resources = "edtf-examples.csv", delimiter = '|', numLinesToSkip = 1)
  void anExampleHasItsDaysPrecisionCanonicalTextAndWords(
      String text,
      @Nullable String earliest,
      @Nullable String latest,
      Precision precision,
      @Nullable String canonical,
      String words) {
    Edtf edtf = Edtf.parse(text);

    assertThat(edtf.earliest()).as("earliest").isEqualTo(day(earliest));
    assertThat(edtf.latest()).as("latest").isEqualTo(day(latest));
    assertThat(edtf.precision()).isEqualTo(precision);
    assertThat(edtf.canonical()).isEqualTo(canonical == null ? text : canonical);
    assertThat(edtf.inWords(Locale.ENGLISH)).isEqualTo(words);
    assertThat(Edtf.parse(edtf.canonical()).expression()).isEqualTo(edtf.expression());
    assertThat(edtf.text()).isEqualTo(text);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
