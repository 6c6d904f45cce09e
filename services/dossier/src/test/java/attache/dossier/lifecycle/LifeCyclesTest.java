package attache.dossier.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCyclesTest {
  private static final JsonNode TABLES = tables();

  private static JsonNode tables() {
    try (InputStream file = LifeCyclesTest.class.getResourceAsStream("lifecycle.json")) {
      return new ObjectMapper().readTree(file).get("classes");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void classesAreThoseOfTheTable() {
    assertThat(TABLES.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.allOf(RecordClass.class).stream().map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void stagesAreThoseOfTheTable(RecordClass recordClass) {
    assertThat(names(recordClass.lifeCycle().stages()))
        .isEqualTo(texts(TABLES.get(recordClass.name()).get("stages")));
  }

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void effectsAreThoseOfTheTable(RecordClass recordClass) {
    TreeMap<String, Object> told = new TreeMap<>();
    TABLES
        .get(recordClass.name())
        .get("on")
        .properties()
        .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    TreeMap<String, Object> ours = new TreeMap<>();
    recordClass.lifeCycle().on().forEach((type, effect) -> ours.put(type.name(), json(effect)));
    assertThat(ours).isEqualTo(told);
  }

  @Test
  void endsAndWhatReopensADealAreThoseOfTheTable() {
    LifeCycle deal = RecordClass.DEAL.lifeCycle();
    assertThat(names(deal.ended()))
        .containsExactlyInAnyOrderElementsOf(texts(TABLES.get("DEAL").get("terminal")));
    assertThat(deal.reopenedBy().stream().map(Enum::name))
        .containsExactlyInAnyOrderElementsOf(texts(TABLES.get("DEAL").get("reopenedBy")));
  }

  @ParameterizedTest
  @EnumSource(RecordClass.class)
  void everyStageNamedAnywhereIsAStageOfTheClass(RecordClass recordClass) {
    LifeCycle cycle = recordClass.lifeCycle();
    assertThat(cycle.stages()).containsAll(cycle.progress()).containsAll(cycle.ended());
    assertThat(cycle.on().keySet()).containsAll(cycle.reopenedBy());
    cycle.on().values().stream()
        .map(LifeCyclesTest::stage)
        .flatMap(List::stream)
        .forEach(stage -> assertThat(cycle.stages()).contains(stage));
  }

  @Test
  void everyTypeBelongsToAClass() {
    Set<DevelopmentType> known =
        EnumSet.allOf(RecordClass.class).stream()
            .flatMap(recordClass -> recordClass.lifeCycle().on().keySet().stream())
            .collect(Collectors.toSet());
    assertThat(known).containsExactlyInAnyOrder(DevelopmentType.values());
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void stagesOfDealsStandInAColumnAndNoOthersDo(Stage stage) {
    if (RecordClass.DEAL.lifeCycle().stages().contains(stage)) {
      assertThat(stage.dealGroup()).isNotNull();
    } else {
      assertThatThrownBy(stage::dealGroup).hasMessageContaining("no stage of a deal");
    }
  }

  @Test
  void endedDealsStandInTheColumnOfEndsUnlessTheyWereCompleted() {
    assertThat(RecordClass.DEAL.lifeCycle().ended())
        .filteredOn(stage -> stage.dealGroup() != Group.ENDED)
        .containsExactly(Stage.COMPLETED);
  }

  @Test
  void typeOfAnotherClassHasNoEffect() {
    assertThatThrownBy(() -> RecordClass.DEAL.lifeCycle().effect(DevelopmentType.RATIFIED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Object json(Effect effect) {
    ObjectMapper mapper = new ObjectMapper();
    return switch (effect) {
      case Effect.To(Stage to) -> mapper.getNodeFactory().textNode(to.name());
      case Effect.IfNone(Stage to) -> mapper.createObjectNode().put("ifNone", to.name());
      case Effect.FacetOnly() -> mapper.nullNode();
      case Effect.AllParties() -> mapper.createObjectNode().put("rule", "ALL_PARTIES");
      case Effect.PastIfClosedInterval(Stage otherwise) ->
          mapper
              .createObjectNode()
              .put("rule", "PAST_IF_CLOSED_INTERVAL")
              .put("else", otherwise.name());
      case Effect.ByModality(Stage otherwise) ->
          mapper.createObjectNode().put("rule", "MODALITY").put("else", otherwise.name());
    };
  }

  private static List<Stage> stage(Effect effect) {
    return switch (effect) {
      case Effect.To(Stage to) -> List.of(to);
      case Effect.IfNone(Stage to) -> List.of(to);
      case Effect.FacetOnly() -> List.of();
      case Effect.AllParties() -> List.of(Stage.RATIFIED, Stage.PARTIALLY_RATIFIED);
      case Effect.PastIfClosedInterval(Stage otherwise) -> List.of(otherwise, Stage.PAST);
      case Effect.ByModality(Stage otherwise) -> List.of(otherwise, Stage.UNCONFIRMED);
    };
  }

  private static List<String> names(Iterable<Stage> stages) {
    List<String> names = new ArrayList<>();
    stages.forEach(stage -> names.add(stage.name()));
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
