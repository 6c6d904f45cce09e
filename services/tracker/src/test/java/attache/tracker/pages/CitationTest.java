package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.pages.record.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https:alert(1)",
        "//example.org/",
        "not an address"
      })
  void whatIsNoAddressOfTheWebIsNoLink(String address) {
    assertThat(cited(address, null).link()).isNull();
  }

  @Test
  void anAddressOfTheWebIsALinkNamedByItsHost() {
    Citation citation = cited("https://www.example.org/a?b=c", null);

    assertThat(citation.link()).isEqualTo("https://www.example.org/a?b=c");
    assertThat(citation.host()).isEqualTo("www.example.org");
  }

  @Test
  void aGradeIsSaidInWordsAndUnknownIsNeverMiddling() {
    assertThat(cited(null, "B2").grade(Texts.in("en")))
        .isEqualTo("graded B2: usually reliable, probably true");
    assertThat(cited(null, "F6").grade(Texts.in("en")))
        .isEqualTo("graded F6: reliability unknown, truth unknown");
  }

  private static Citation cited(
      @org.jspecify.annotations.Nullable String url,
      @org.jspecify.annotations.Nullable String grading) {
    return new Citation(
        "paper", null, null, null, List.of(), null, null, url, null, null, true, grading);
  }
}
