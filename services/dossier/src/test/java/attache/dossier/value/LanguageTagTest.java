package attache.dossier.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @ValueSource(strings = {"es", "pt-BR", "ES-ar", "zh-Hant-TW", "arn", "es-419", "en-x-old"})
  void aTagIsTakenAsItStands(String text) {
    assertThat(LanguageTag.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "e", "spanish", "Español", "es_AR", "es-", "es AR", "es, pt", "es-A\0", "x-ours"
      })
  void anythingElseIsNot(String text) {
    assertThatThrownBy(() -> LanguageTag.of(text))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("no language tag; write a BCP 47 tag such as es or es-AR");
  }
}
