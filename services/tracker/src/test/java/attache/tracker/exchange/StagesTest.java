package attache.tracker.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import attache.tracker.json.Json;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class StagesTest {
  private static RunningTracker tracker;

  @BeforeAll
  static void start() {
    tracker = RunningTracker.start();
  }

  @AfterAll
  static void stop() {
    tracker.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRecordOfTheCatalogueIsReadBackAtTheStageItsSourceStates() {
    JsonNode catalogue = Json.parse(Catalogue.file("/catalogue/records.json"));
    return readBack(StreamSupport.stream(catalogue.spliterator(), false).toList());
  }

  /** Their stages were derived by hand from the life cycles, in words the catalogue never uses. */
  @TestFactory
  Stream<DynamicTest> everyRecordTheCatalogueDoesNotHaveIsReadBackAtItsStage() {
    return readBack(Catalogue.file("unseen.ndjson").lines().map(Json::parse).toList());
  }

  private static Stream<DynamicTest> readBack(List<JsonNode> records) {
    Reply report = tracker.post("/api/v1/import", records.toString());
    String position = report.header("Attache-Position");
    return records.stream()
        .map(
            record -> {
              String id = record.path("id").asString();
              return DynamicTest.dynamicTest(
                  id,
                  () -> {
                    var read = tracker.get("/api/v1/records/" + id + "?minPosition=" + position);
                    assertThat(read.status()).as(read.text()).isEqualTo(200);
                    assertThat(read.json().path("stage").asString())
                        .isEqualTo(record.path("statusAfterLastEvent").asString());
                  });
            });
  }
}
