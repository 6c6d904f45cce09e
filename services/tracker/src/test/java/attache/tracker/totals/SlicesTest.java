package attache.tracker.totals;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.CatalogueOfRecords;
import attache.tracker.RunningTracker;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.questions.TotalsQuestion.Slice;
import attache.tracker.views.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Several questions answered from one look are answered as each would be by itself. */
class SlicesTest {
  private static final String BEGUN = "OFFERED,CONTRACTED,IN_DELIVERY,DELIVERED,REFUSED";

  private static final List<Slice> SLICES =
      List.of(
          new Slice("supplier,recipient").and("stage", BEGUN),
          new Slice("supplier").and("stage", BEGUN),
          new Slice("").and("stage", BEGUN),
          new Slice("").and("stage", "NONE"),
          new Slice("class").and("supplier", "RU,CN"),
          new Slice("group,stage").and("class", "DEAL").and("recipient", "MX"),
          new Slice("requirement"),
          new Slice("equipment,category").and("class", "DEAL"),
          new Slice("kind,modality"),
          new Slice(""));

  private static RunningTracker tracker;
  private static TotalsQuestion totals;
  private static long position;

  @BeforeAll
  static void load() {
    tracker = RunningTracker.start();
    position = CatalogueOfRecords.load(tracker);
    totals = tracker.bean(TotalsQuestion.class);
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  private static Parameters question(String asOf, String include, Slice... slices) {
    Map<String, String[]> question = new HashMap<>();
    question.put("asOf", new String[] {asOf});
    question.put("include", new String[] {include});
    question.put("minPosition", new String[] {Long.toString(position)});
    for (Slice slice : slices) {
      question.putAll(slice.filters());
    }
    return new Parameters(question);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unconfirmed", "agreements", "unconfirmed,agreements"})
  void everySliceIsWhatItIsByItself(String include) {
    for (String day : List.of("2009-06-30", "2018-01-01", "2026-11-01")) {
      List<JsonNode> together = totals.apart(question(day, include), SLICES);
      List<JsonNode> counted = totals.counts(question(day, include), SLICES);

      for (int i = 0; i < SLICES.size(); i++) {
        Slice slice = SLICES.get(i);
        List<Slice> alone = List.of(new Slice(slice.by()));
        assertThat(together.get(i).path("items"))
            .as("%s by %s on %s", include, slice.by(), day)
            .isEqualTo(totals.apart(question(day, include, slice), alone).getFirst().path("items"));
        assertThat(counted.get(i).path("items"))
            .isEqualTo(
                totals.counts(question(day, include, slice), alone).getFirst().path("items"));
      }
    }
  }

  @Test
  void slicesAreInTheOrderInWhichTheyAreAskedAndSayWhatTheyTellApart() {
    List<JsonNode> answers = totals.counts(question("2020-01-01", "unconfirmed"), SLICES);

    assertThat(answers.stream().map(answer -> answer.path("by").toString()))
        .startsWith("[\"supplier\",\"recipient\"]", "[\"supplier\"]", "[]")
        .hasSameSizeAs(SLICES);
    assertThat(answers.getLast().at("/items/0/count").asLong()).isEqualTo(85);
  }
}
