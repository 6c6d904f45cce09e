package attache.bench;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.lifecycle.RecordClass;
import attache.testbed.SampleDeals;
import attache.tracker.json.Json;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SamplesTest {

  @Test
  void everySampleIsWhatTheServiceReads() {
    // when its commands are made
    var samples =
        new DeskCommand(
            (command, _) -> {
              throw new IllegalStateException("nobody is to submit " + command);
            });

    // then none was refused
    assertThat(samples.name()).isNotEmpty();
  }

  @Test
  void aDevelopmentIsAboutAsLongAsTheGoalsSay() {
    assertThat(
            IntStream.range(0, 1_000)
                .flatMap(
                    deal ->
                        IntStream.rangeClosed(1, SampleDeals.DEVELOPMENTS)
                            .map(number -> SampleDeals.development(deal, number).length()))
                .average()
                .orElseThrow())
        .isBetween(560.0, 640.0);
  }

  @Test
  void developmentsAreOfADealSLifeCycle() {
    for (int number = 1; number <= SampleDeals.DEVELOPMENTS; number++) {
      var type = Json.parse(SampleDeals.development(1, number)).path("type").asString();
      assertThat(RecordClass.DEAL.lifeCycle().on().keySet()).extracting(Enum::name).contains(type);
    }
  }

  @Test
  void aPreparedRegistrationNamesItsOwnDeal() {
    assertThat(Json.parse(Samples.registration(70_001)).path("id").asString())
        .isEqualTo(SampleDeals.id(70_001));
  }
}
