package attache.tracker.pages.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts and parties as people write them. */
class AsPeopleWriteTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10            | {"kind":"EXACT","value":10}
          about 10      | {"kind":"ABOUT","value":10}
          unos 10       | {"kind":"ABOUT","value":10}
          at least 10   | {"kind":"AT_LEAST","value":10}
          al menos 10   | {"kind":"AT_LEAST","value":10}
          10+           | {"kind":"AT_LEAST","value":10}
          hasta 10      | {"kind":"AT_MOST","value":10}
          2-4           | {"kind":"RANGE","value":2,"max":4}
          entre 2 y 4   | {"kind":"RANGE","value":2,"max":4}
          """)
  void aCountIsRead(String typed, String json) {
    ObjectNode quantity = JsonNodeFactory.instance.objectNode();

    assertThat(HowMany.put(typed, quantity)).isTrue();
    assertThat(quantity).hasToString(json);
  }

  @Test
  void wordsThatAreNoCountAreLeftToTheSource() {
    ObjectNode quantity = JsonNodeFactory.instance.objectNode();

    assertThat(HowMany.put("several units", quantity)).isFalse();
    assertThat(quantity).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Argentina,AR",
    "rusia,RU",
    "Россия,RU",
    "Brasil,BR",
    "ru,RU",
    "Unión Soviética,SUHH"
  })
  void aStateIsKnownByItsNameInEachLanguageAndByItsCode(String typed, String code) {
    assertThat(Who.state(typed)).isEqualTo(code);
  }

  @Test
  void whoeverIsNoStateIsAnOrganisation() {
    ObjectNode party = JsonNodeFactory.instance.objectNode();

    Who.put("Rosoboronexport", "SUPPLIER", party);

    assertThat(party)
        .hasToString(
            "{\"type\":\"ORGANISATION\",\"name\":\"Rosoboronexport\",\"role\":\"SUPPLIER\"}");
  }
}
