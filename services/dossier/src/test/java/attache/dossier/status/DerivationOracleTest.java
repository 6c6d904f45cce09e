package attache.dossier.status;

import static attache.dossier.lifecycle.DevelopmentType.*;
import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Dossier;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds what is derived along the days to what folding everything anew for each day gives. */
class DerivationOracleTest {
  private static final int STORIES = 400;

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void whatIsDerivedAlongTheDaysIsWhatEachDayGivesByItself(RecordClass recordClass) {
    Random random = new Random(48);
    for (int number = 0; number < STORIES; number++) {
      agree(random, number, RandomHistory.of(random, recordClass));
    }
  }

  @Test
  void whatBecomesOfExpiriesIsWhatEachDayGivesByItself() {
    List<DevelopmentType> types =
        List.of(EXPIRY_SCHEDULED, EXPIRY_SCHEDULED, EXTENDED, IN_FORCE_REPORTED, EXPIRED);
    Random random = new Random(19);
    for (int number = 0; number < STORIES; number++) {
      agree(random, number, RandomHistory.of(random, RecordClass.AGREEMENT, () -> types));
    }
  }

  private static void agree(Random random, int number, Dossier.Open dossier) {
    PlainDerivation plain = PlainDerivation.of(dossier);
    Derivation derivation = Derivation.of(dossier);
    String story = "story %d: %s".formatted(number, RandomStory.tell(dossier));

    assertThat(derivation.timeline()).as(story).isEqualTo(plain.timeline());
    assertThat(derivation.anomalies()).as(story).isEqualTo(plain.anomalies());
    List<LocalDate> days = new ArrayList<>(RandomStory.days(dossier));
    days.add(LocalDate.MIN);
    days.add(LocalDate.MAX);
    for (LocalDate day : days) {
      assertThat(derivation.on(day)).as("%s on %s", story, day).isEqualTo(plain.on(day));
    }
    LocalDate day = days.get(random.nextInt(days.size()));
    Explanation why = derivation.explain(day);
    Explanation expected = plain.explain(day);
    assertThat(why.steps()).as("%s on %s", story, day).isEqualTo(expected.steps());
    assertThat(why.undecided()).as("%s on %s", story, day).isEqualTo(expected.undecided());
    assertThat(why.later()).as("%s on %s", story, day).isEqualTo(expected.later());
    assertThat(why).as("%s on %s", story, day).isEqualTo(expected);
  }
}
