package attache.proof.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalScanTest {
  private static final String EVENT =
      "{\"a\":1,\"aa\":[{},[],\"é €\",true,false,null],\"b\":{\"c\":0,\"d\":\"\"},\"é\":123456789012345}";

  @Test
  void whatTheLogWritesNeedsNoRewriting() {
    assertThat(CanonicalScan.passes(EVENT)).isTrue();
    assertThat(CanonicalJson.of(EVENT)).isSameAs(EVENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"aa\":1,\"a\":2}",
        "{\"a\": 1}",
        "{\"a\":01}",
        "{\"a\":-0}",
        "{\"a\":1.50}",
        "{\"a\":1234567890123456}",
        "{\"a\":\"\\/\"}",
        "{\"a\":\"\ud83d\"}",
        "{\"a\":1,}",
        "{\"a\"}",
        "[1,]",
        "{\"a\":1}x",
        "{\"a\":\"",
        "nul",
        ""
      })
  void whatMustBeRewrittenOrRefusedIsLeftToThat(String json) {
    assertThat(CanonicalScan.passes(json)).isFalse();
  }

  @Test
  void nothingPassesThatWouldBeRewrittenOrRefused() {
    var random = new Random(8785);
    var json = new RandomJson(random);
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder(i % 2 == 0 ? EVENT : CanonicalJson.rewritten(json.object()));
      for (int left = random.nextInt(4); left > 0 && !text.isEmpty(); left--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, EVENT.charAt(random.nextInt(EVENT.length())));
          default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
        }
      }
      var changed = text.toString();
      if (CanonicalScan.passes(changed)) {
        assertThat(CanonicalJson.rewritten(changed)).isEqualTo(changed);
      }
    }
  }
}
