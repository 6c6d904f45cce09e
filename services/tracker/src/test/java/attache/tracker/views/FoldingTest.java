package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void wordsWithoutAccentsFoldLikeThoseWithThem() {
    assertThat(Folding.fold(" BTR-82A, \"Guarani\"\n"))
        .isEqualTo("btr-82a, \"guarani\"")
        .isEqualTo(Folding.fold(" BTR-82A, \"Guaraní\"\n"));
  }

  @Test
  void aNameThatFoldsIntoManyCharactersHasAKeyThatFitsIntoAnIndex() {
    String salutations = "\ufdfa".repeat(500);

    assertThat(Folding.fold(salutations)).hasSizeGreaterThan(8_000);
    assertThat(Folding.key(salutations)).hasSize(600);
    assertThat(Folding.key("x".repeat(599) + "🚀")).isEqualTo("x".repeat(599));
  }
}
