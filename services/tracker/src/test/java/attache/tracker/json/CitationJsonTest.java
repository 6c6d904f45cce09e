package attache.tracker.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'document':'report-1'}",
        "{'document':'report-1','line':3,'page':2,'footnote':7,'origin':'o','citation':'c \\\"x\\\"',"
            + "'url':'https://example.org/1','urlDate':'2001-05','archivedUrl':'https://example.org/2',"
            + "'retrievedAt':'2002-01-03','language':'es','grading':'B2'}",
        "{'document':'report-1','pageFootnotes':[1,2],'grading':'A1'}",
        "{'document':'report-1','language':'en','quote':{'exact':'e','prefix':'p','suffix':'s'}}"
      })
  void aCitationIsWrittenAsItWasRead(String quoted) {
    String json = quoted.replace('\'', '"');

    var citation = CitationJson.read(Fields.of(Json.parse(json), new Faults()));

    assertThat(NodeText.of(CitationJson.write(Objects.requireNonNull(citation)))).isEqualTo(json);
  }
}
