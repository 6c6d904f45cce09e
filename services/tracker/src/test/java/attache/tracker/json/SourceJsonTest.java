package attache.tracker.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"src-old\",\"kind\":\"ARTICLE\",\"title\":\"T\",\"language\":\"Spanish\"}",
        "{\"id\":\"src-old\",\"kind\":\"ARTICLE\",\"title\":\"T\",\"url\":\"see the archive\"}"
      })
  void whatTheLogTookBeforeARuleIsStillRead(String data) {
    var event = SourceJson.read("SourceRegistered", Json.parse(data));

    assertThat(NodeText.of(SourceJson.write(event))).isEqualTo(data);
  }
}
