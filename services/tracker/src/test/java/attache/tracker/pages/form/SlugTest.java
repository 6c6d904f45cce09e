package attache.tracker.pages.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Argentina asks for 12 MiG-35, argentina-asks-for-12-mig-35-",
    "Perú y Bielorrusia – «avión», peru-y-bielorrusia-avion-",
    "Россия предлагает МиГ-35 и ещё Щит, rossiya-predlagaet-mig-35-i-eshche-shchit-",
    "Київський завод, kiyivskiy-zavod-",
    "  \u200fСу\u0301-57\t, su-57-",
    "俄罗斯, ''"
  })
  void aTitleIsWrittenInPlainLetters(String title, String slug) {
    assertThat(Slug.of(title, 50)).isEqualTo(slug);
  }

  @Test
  void aLongTitleIsCut() {
    assertThat(Slug.of("A title that is much too long for an address", 37))
        .isEqualTo("a-title-that-is-much-too-long-for-an-");
  }
}
