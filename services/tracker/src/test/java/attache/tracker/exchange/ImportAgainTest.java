package attache.tracker.exchange;

import static attache.tracker.exchange.Catalogue.event;
import static attache.tracker.exchange.Catalogue.imported;
import static attache.tracker.exchange.Catalogue.results;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.Ledger;
import attache.testbed.TestDatabase;
import attache.tracker.RunningTracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ImportAgainTest {
  private static final long SEED = 20261121;

  @Test
  void importingAnyRecordsAgainChangesNothingAlsoInAnotherOrderAndAfterARestart() {
    RandomRecords random = new RandomRecords(SEED);
    List<ObjectNode> records =
        IntStream.range(0, 400).mapToObj(i -> random.next("rec-" + i)).toList();
    try (TestDatabase database = TestDatabase.fresh()) {
      long written;
      try (RunningTracker tracker = RunningTracker.on(database)) {
        assertThat(results(imported(tracker, records.toArray(JsonNode[]::new))))
            .hasSize(400)
            .containsOnly("CREATED");
        written = tracker.bean(Ledger.class).head().position();
        assertThat(results(imported(tracker, records.toArray(JsonNode[]::new))))
            .containsOnly("UNCHANGED");
      }
      // Another instance knows nothing but the log.
      try (RunningTracker tracker = RunningTracker.on(database)) {
        List<ObjectNode> others = new ArrayList<>(records.stream().map(random::shuffled).toList());
        Collections.shuffle(others, new Random(SEED));

        assertThat(results(imported(tracker, others.toArray(JsonNode[]::new))))
            .hasSize(400)
            .containsOnly("UNCHANGED");
        assertThat(tracker.bean(Ledger.class).head().position()).isEqualTo(written);

        List<ObjectNode> changed =
            records.stream()
                .filter(record -> !record.path("events").isEmpty())
                .map(ObjectNode::deepCopy)
                .toList();
        changed.forEach(record -> event(record, 0).put("note", "This was added."));
        assertThat(results(imported(tracker, changed.toArray(JsonNode[]::new))))
            .containsOnly("UPDATED");
        assertThat(results(imported(tracker, changed.toArray(JsonNode[]::new))))
            .containsOnly("UNCHANGED");
      }
    }
  }
}
