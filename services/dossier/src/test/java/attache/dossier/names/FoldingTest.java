package attache.dossier.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void wordsWithoutAccentsFoldLikeThoseWithThem() {
    assertThat(Folding.fold(" BTR-82A, \"Guarani\"\n"))
        .isEqualTo("btr-82a, \"guarani\"")
        .isEqualTo(Folding.fold(" BTR-82A, \"Guaraní\"\n"));
  }
}
