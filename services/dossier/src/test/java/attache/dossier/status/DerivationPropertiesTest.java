package attache.dossier.status;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.Told;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.status.Timeline.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivationPropertiesTest {
  private static final int STORIES = 150;

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void timelineSaysOfEveryDayWhatTheStatusOnThatDayIs(RecordClass recordClass) {
    Random random = new Random(42);
    for (int story = 0; story < STORIES; story++) {
      Dossier.Open dossier = story(random, recordClass, 1 + random.nextInt(12));
      Derivation derivation = Derivation.of(dossier);
      Timeline timeline = derivation.timeline();
      for (LocalDate day : RandomStory.days(dossier)) {
        assertThat(at(timeline, day))
            .as("story %d on %s: %s", story, day, RandomStory.tell(dossier))
            .isEqualTo(derivation.on(day));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void timelineHasNoHolesAndNoTurnThatTurnsNothing(RecordClass recordClass) {
    Random random = new Random(43);
    for (int story = 0; story < STORIES; story++) {
      List<Span> spans =
          Derivation.of(story(random, recordClass, random.nextInt(12))).timeline().spans();
      assertThat(spans.getFirst().from()).isNull();
      assertThat(spans.getLast().until()).isNull();
      for (int i = 1; i < spans.size(); i++) {
        assertThat(spans.get(i).from()).isNotNull().isEqualTo(spans.get(i - 1).until());
        assertThat(List.of(spans.get(i).status(), Objects.toString(spans.get(i).heard())))
            .isNotEqualTo(
                List.of(spans.get(i - 1).status(), Objects.toString(spans.get(i - 1).heard())));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void orderIsALinearExtensionOfWhatIsTold(RecordClass recordClass) {
    Random random = new Random(44);
    for (int story = 0; story < STORIES; story++) {
      Dossier.Open dossier = story(random, recordClass, 1 + random.nextInt(20));
      List<Occurrence> recorded = new ArrayList<>();
      for (Entry entry : dossier.entries().values()) {
        recorded.add(Occurrence.of(entry, recordClass.lifeCycle(), recorded.size()));
      }
      List<Occurrence> ordered = Order.of(recorded);
      assertThat(ordered).hasSameSizeAs(recorded);
      for (int i = 0; i < ordered.size(); i++) {
        assertThat(ordered.get(i).earliest()).isBeforeOrEqualTo(ordered.get(i).latest());
        for (int j = 0; j < i; j++) {
          assertThat(ordered.get(i).toldBefore(ordered.get(j)))
              .as("story %d: %s", story, RandomStory.tell(dossier))
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void developmentThatOnlyChangesFacetsNeverChangesAStage(RecordClass recordClass) {
    Random random = new Random(45);
    List<DevelopmentType> facetOnly =
        RandomStory.typesOf(recordClass).stream()
            .filter(type -> RandomStory.isFacetOnly(recordClass, type))
            .toList();
    for (int story = 0; story < STORIES && !facetOnly.isEmpty(); story++) {
      List<Development> developments =
          RandomStory.developments(random, RandomStory.typesOf(recordClass), 1 + random.nextInt(8));
      Development more = RandomStory.development(random, facetOnly, "more", 1 + random.nextInt(8));
      Dossier.Open without = told(recordClass, developments);
      List<Development> longer = new ArrayList<>(developments);
      longer.add(random.nextInt(longer.size() + 1), more);
      Dossier.Open with = told(recordClass, longer);
      for (LocalDate day : RandomStory.days(with)) {
        assertThat(stage(with, day))
            .as("story %d on %s: %s", story, day, RandomStory.tell(with))
            .isEqualTo(stage(without, day));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void orderOfRecordingChangesNothingWhereDatesTellTheOrder(RecordClass recordClass) {
    Random random = new Random(46);
    for (int story = 0; story < STORIES; story++) {
      List<DevelopmentType> types = RandomStory.typesOf(recordClass);
      List<Development> developments = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        DevelopmentType type = types.get(random.nextInt(types.size()));
        String date = random.nextBoolean() ? "%d".formatted(2000 + i) : "%d-05".formatted(2000 + i);
        developments.add(Told.development("d" + i, type, Told.date(date, null), null));
      }
      Timeline inOrder = Derivation.of(told(recordClass, developments)).timeline();
      Collections.shuffle(developments, random);
      assertThat(Derivation.of(told(recordClass, developments)).timeline()).isEqualTo(inOrder);
    }
  }

  @Test
  void twoThousandDevelopmentsOnOneRecordAreNoTrouble() {
    for (RecordClass recordClass : List.of(RecordClass.DEAL, RecordClass.AGREEMENT)) {
      Derivation derivation = Derivation.of(story(new Random(47), recordClass, 2_000));
      assertThat(derivation.timeline().spans()).isNotEmpty();
      assertThat(derivation.anomalies()).isNotEmpty();
      assertThat(derivation.explain(LocalDate.parse("2005-06-01")).steps()).isNotEmpty();
    }
  }

  private static Status at(Timeline timeline, LocalDate day) {
    return timeline.spans().stream()
        .filter(span -> span.from() == null || !day.isBefore(span.from()))
        .filter(span -> span.until() == null || day.isBefore(span.until()))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static List<Object> stage(Dossier.Open dossier, LocalDate day) {
    Status status = Derivation.of(dossier).on(day);
    return List.of(
        String.valueOf(status.stage()),
        status.ambiguous(),
        status.candidates(),
        status.confirmed());
  }

  private static Dossier.Open story(Random random, RecordClass recordClass, int length) {
    return RandomStory.of(random, recordClass, RandomStory.typesOf(recordClass), length);
  }

  private static Dossier.Open told(RecordClass recordClass, List<Development> developments) {
    Told told = Told.of(recordClass).between(RandomStory.state("AR"), RandomStory.state("RU"));
    developments.forEach(told::with);
    return told.dossier();
  }
}
