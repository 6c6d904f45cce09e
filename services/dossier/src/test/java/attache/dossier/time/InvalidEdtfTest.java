package attache.dossier.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table invalid-edtf.csv: what is no EDTF, where its fault is and what is said of it. */
class InvalidEdtfTest {

  @ParameterizedTest(name = "“{0}” is wrong at {1}")
  @CsvFileSource(
      resources = "invalid-edtf.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void aTextThatIsNoDateIsRefusedAtItsFault(String text, int offset, String reason) {
    var fault = catchThrowableOfType(InvalidEdtf.class, () -> Edtf.parse(text));

    assertThat(fault).as("refusal of “%s”", text).isNotNull();
    assertThat(fault.offset()).as(fault.getMessage()).isEqualTo(offset);
    assertThat(fault.reason()).contains(reason);
    assertThat(fault.input()).isEqualTo(text);
  }

  @Test
  void theMessageSaysWhereAndWhat() {
    var fault = catchThrowableOfType(InvalidEdtf.class, () -> Edtf.parse("2021-02-29"));

    assertThat(fault).hasMessage("at offset 8: there is no 29 February in 2021");
  }

  @Test
  void aTextOfMoreThan200CharactersIsNotEvenRead() {
    var fault =
        catchThrowableOfType(
            InvalidEdtf.class, () -> Edtf.parse("[" + "2021,".repeat(1_000_000) + "2021]"));

    assertThat(fault.offset()).isEqualTo(200);
    assertThat(fault.reason()).isEqualTo("a date is at most 200 characters long");
  }

  @Test
  void aTextOf200CharactersIsRead() {
    String longest = "[" + "2021,".repeat(38) + "2021-05]";

    assertThat(longest).hasSize(199);
    assertThat(Edtf.parse(longest).canonical()).isEqualTo(longest);
  }
}
