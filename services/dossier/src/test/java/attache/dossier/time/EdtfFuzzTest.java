package attache.dossier.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;

/**
 * Runs on the seeds beside it in every build. {@code JAZZER_FUZZ=1} before the test command lets it
 * look for texts of its own instead, guided by the branches they reach.
 */
class EdtfFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void anyTextIsReadOrRefused(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    try {
      Edtf edtf = Edtf.parse(text);
      Edtf again = Edtf.parse(edtf.canonical());
      assertThat(again.range()).isEqualTo(edtf.range());
      assertThat(again.canonical()).isEqualTo(edtf.canonical());
      assertThat(edtf.inWords(Locale.ENGLISH)).isNotBlank();
    } catch (InvalidEdtf e) {
      assertThat(e.offset()).isBetween(0, Math.max(text.length(), Edtf.MAX_LENGTH));
    }
    PlainDates.suggest(text).forEach(s -> assertThat(s.words()).isNotBlank());
  }
}
