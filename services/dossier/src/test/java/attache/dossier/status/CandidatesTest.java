package attache.dossier.status;

import static attache.dossier.lifecycle.DevelopmentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Dossier;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tries every order and every choice that is not ruled out, one by one. */
class CandidatesTest {
  private static final int STORIES = 500;

  @ParameterizedTest
  @EnumSource(
      value = RecordClass.class,
      names = {"DEAL", "AGREEMENT", "ENGAGEMENT", "FACILITY"})
  void candidatesAreWhatEveryPossibleOrderWouldLeadTo(RecordClass recordClass) {
    Random random = new Random(20211);
    for (int story = 0; story < STORIES; story++) {
      List<DevelopmentType> types =
          recordClass == RecordClass.AGREEMENT && random.nextBoolean()
              ? List.of(RATIFIED, RATIFIED, SIGNED, IN_FORCE_REPORTED, SUSPENDED)
              : RandomStory.typesOf(recordClass);
      Dossier.Open dossier = RandomStory.of(random, recordClass, types, 1 + random.nextInt(5));
      Derivation derivation = Derivation.of(dossier);
      for (LocalDate day : RandomStory.days(dossier)) {
        Status status = derivation.on(day);

        Set<Stage> possible = new Worlds(dossier, day).stages();

        Set<Stage> said =
            status.ambiguous()
                ? EnumSet.copyOf(status.candidates())
                : status.stage() == null ? Set.of() : Set.of(status.stage());
        assertThat(said)
            .as("story %d on %s: %s", story, day, RandomStory.tell(dossier))
            .isEqualTo(possible);
      }
    }
  }
}
