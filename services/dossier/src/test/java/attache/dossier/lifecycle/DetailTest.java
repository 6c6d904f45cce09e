package attache.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DetailTest {
  @Test
  void aTypeIsAskedForItsOwnDetailsOnly() {
    assertThat(Detail.of(DevelopmentType.RATIFIED))
        .containsExactly(Detail.BY, Detail.PLACE, Detail.NOTE);
    assertThat(Detail.of(DevelopmentType.COMPETITOR_FAVOURED))
        .containsExactly(Detail.COMPETITOR, Detail.PLACE, Detail.NOTE);
  }

  @Test
  void everyTypeCanSayWhereAndMore() {
    for (DevelopmentType type : DevelopmentType.values()) {
      assertThat(Detail.of(type)).contains(Detail.PLACE, Detail.NOTE);
    }
  }

  @Test
  void whateverIsAskedForBelongsToATypeOfSomeClass() {
    for (Detail detail : Detail.values()) {
      assertThat(detail.types()).as(detail.name()).isNotEmpty();
    }
  }
}
