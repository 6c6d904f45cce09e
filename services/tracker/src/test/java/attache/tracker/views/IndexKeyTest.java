package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.names.Folding;
import org.junit.jupiter.api.Test;

class IndexKeyTest {

  @Test
  void aNameThatFoldsIntoManyCharactersHasAKeyThatFitsIntoAnIndex() {
    String salutations = "\ufdfa".repeat(500);

    assertThat(Folding.fold(salutations)).hasSizeGreaterThan(8_000);
    assertThat(IndexKey.of(salutations)).hasSize(600);
    assertThat(IndexKey.of("x".repeat(599) + "🚀")).isEqualTo("x".repeat(599));
  }
}
