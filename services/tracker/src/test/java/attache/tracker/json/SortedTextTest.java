package attache.tracker.json;

import static org.assertj.core.api.Assertions.assertThat;

import attache.proof.json.CanonicalJson;
import org.junit.jupiter.api.Test;

final class SortedTextTest {

  @Test
  void everyEventIsWrittenAsTheLogKeepsIt() {
    Samples.events()
        .forEach(
            (name, data) ->
                assertThat(CanonicalJson.of(SortedText.of(data)))
                    .as(name)
                    .isEqualTo(CanonicalJson.of(data.toString())));
  }

  @Test
  void namesAreInOrderAndTextsEscaped() {
    var tree = Json.parse("{\"b\": [1, {}, []], \"a\": \"x \\\"y\\\"\\u0001\", \"A\": null}");

    assertThat(SortedText.of(tree))
        .isEqualTo("{\"A\":null,\"a\":\"x \\\"y\\\"\\u0001\",\"b\":[1,{},[]]}");
  }
}
