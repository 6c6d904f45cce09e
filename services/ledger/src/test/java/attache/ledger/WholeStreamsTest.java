package attache.ledger;

import static attache.ledger.Drafts.append;
import static attache.ledger.Drafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.WholeStreams.Page;
import attache.testbed.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page holds 1,000 events, or the first that reach two million characters. */
final class WholeStreamsTest {
  private static final int MOST_CHARACTERS = 2 << 20;

  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());

  private void stream(String name, int events) {
    for (int written = 0; written < events; ) {
      int some = Math.min(500, events - written);
      ledger.append(append(name, written, some));
      written += some;
    }
  }

  private void large(String name, int events) {
    var data = "{\"text\":\"%s\"}".formatted("x".repeat(MOST_CHARACTERS / 2 - 11));
    for (int i = 0; i < events; i++) {
      ledger.append(new Append(name, i, List.of(draft(data)), "tester", null));
    }
  }

  private List<Page> pages() throws SQLException {
    var streams = new WholeStreams("", Long.MAX_VALUE);
    var pages = new ArrayList<Page>();
    try (var connection = database.dataSource().getConnection()) {
      for (var page = streams.next(connection);
          !page.events().isEmpty();
          page = streams.next(connection)) {
        pages.add(page);
      }
    }
    return pages;
  }

  /** Streams by name with how many events of each, page by page; "+" where the last goes on. */
  private static List<String> told(List<Page> pages) {
    return pages.stream()
        .map(page -> String.join(" ", counts(page.events())) + (page.complete() ? "" : " +"))
        .toList();
  }

  private static List<String> counts(List<Recorded> events) {
    return events.stream()
        .map(Recorded::stream)
        .distinct()
        .map(name -> name + Collections.frequency(names(events), name))
        .toList();
  }

  private static List<String> names(List<Recorded> events) {
    return events.stream().map(Recorded::stream).toList();
  }

  @Test
  void streamsThatFitComeTogether() throws SQLException {
    stream("a", 3);
    stream("b", 2);

    assertThat(told(pages())).containsExactly("a3 b2");
  }

  @Test
  void aStreamThatDoesNotFitIsLeftToTheNextPage() throws SQLException {
    stream("a", 600);
    stream("b", 600);

    assertThat(told(pages())).containsExactly("a600", "b600");
  }

  @Test
  void aStreamLargerThanAPageComesInParts() throws SQLException {
    stream("a", 1);
    stream("b", 2_001);
    stream("c", 1);

    assertThat(told(pages())).containsExactly("a1", "b1000 +", "b1000 +", "b1 c1");
  }

  @Test
  void aStreamThatEndsWithAPageDoesNotGoOn() throws SQLException {
    stream("a", 1_000);
    stream("b", 2_000);
    stream("c", 1);

    assertThat(told(pages())).containsExactly("a1000", "b1000 +", "b1000", "c1");
  }

  @Test
  void aStreamThatEndsWithTheLogAndAPageDoesNotGoOn() throws SQLException {
    stream("a", 1_000);

    assertThat(told(pages())).containsExactly("a1000");
  }

  @Test
  void aStreamWhoseTextEndsWithAPageDoesNotGoOn() throws SQLException {
    large("a", 2);
    large("b", 3);

    assertThat(told(pages())).containsExactly("a2", "b2 +", "b1");
  }

  @Test
  void everyEventUpToTheLastWantedComesOnce() throws SQLException {
    stream("a", 700);
    stream("b", 1_300);
    stream("c", 5);

    assertThat(pages().stream().flatMap(page -> page.events().stream()))
        .extracting(Recorded::position)
        .containsExactlyInAnyOrderElementsOf(
            ledger.read(0, 5_000).stream().map(Recorded::position).toList());
  }

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }
}
