package attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import attache.testbed.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A thousand events of a million characters each are more than anybody should hold at once. */
final class LargeEventsTest {
  private static final int EVENTS = 230;
  private static final String LARGE = "{\"text\":\"%s\"}".formatted("x".repeat(50_000));

  @Test
  void aReaderGetsThemInSmallerPagesAndMissesNone() throws InterruptedException {
    try (var database = TestDatabase.fresh();
        var ledger = PostgresLedger.open(database.dataSource())) {
      for (int i = 0; i < EVENTS; i += 10) {
        var drafts = Collections.nCopies(10, Drafts.draft(LARGE));
        ledger.append(new Append("s", i, drafts, "tester", null));
      }
      var read = new ArrayList<Long>();

      var tail = ledger.tail(0);
      for (var page = tail.next(1_000, Duration.ZERO); !page.isEmpty(); ) {
        assertThat(page).hasSizeLessThanOrEqualTo(100);
        page.forEach(event -> read.add(event.position()));
        page = tail.next(1_000, Duration.ZERO);
      }

      assertThat(read)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, EVENTS).boxed().toList());
    }
  }
}
