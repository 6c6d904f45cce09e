package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | note Said, offset direct, technology transfer
          es | nota Said, compensación directa, transferencia de tecnología
          """)
  void whatIsDoneInReturnIsSaidInWords(String language, String words) {
    var details =
        Json.parse(
            """
            {"by": null, "note": "Said",
             "offset": {"type": "DIRECT", "kinds": ["TECHNOLOGY_TRANSFER"]}}
            """);

    assertThat(Difference.plain(details, Texts.in(language))).isEqualTo(words);
  }
}
