package attache.tracker.status;

import attache.tracker.json.ObjectText;
import attache.tracker.library.VerifiedQuotes;
import attache.tracker.views.At;
import attache.tracker.views.Lately;
import attache.tracker.views.RecordShown;
import attache.tracker.views.Standing;
import attache.tracker.views.Views;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A record with everything known about it: what its own events tell, folded from the log, and what
 * stands between it and others, from {@linkplain PageStatement one statement}.
 */
@Component
class RecordPage {
  private final JdbcClient database;
  private final Views views;
  private final Lately lately;
  private final VerifiedQuotes quotes;

  RecordPage(JdbcClient database, Views views, Lately lately, VerifiedQuotes quotes) {
    this.quotes = quotes;
    this.database = database;
    this.views = views;
    this.lately = lately;
  }

  /** Empty as well where what the clocks say is not there to be read. */
  Optional<Page> find(String id, At at) {
    return database
        .sql(PageStatement.of(at.slot()))
        .param("slot", at.slot())
        .param("known", at.known())
        .param("day", at.day())
        .param("id", id)
        .query((row, _) -> Around.read(id, row))
        .optional()
        .map(around -> page(id, around, at));
  }

  private Page page(String id, Around around, At at) {
    Standing taken = lately.find(id);
    Standing standing =
        taken != null && taken.version() == around.version() ? taken : views.record(id, at);
    QuotesShown verified = new QuotesShown(quotes.known(at.known()));
    RecordShown told = verified.in(RecordShown.of(standing, around.version(), 0, at.asOf()));
    ObjectText card = verified.in(around.card());
    Set<String> shown = new HashSet<>(around.shown());
    shown.addAll(verified.documents());
    return new Page(id, told, card, shown);
  }

  /** A page that was read before, with the developments that came after it. */
  Page with(Page page, Standing now, long after, At at) {
    QuotesShown verified = new QuotesShown(quotes.known(at.known()));
    RecordShown told = verified.in(RecordShown.of(now, now.version(), after, at.asOf()));
    return page.with(told, verified.documents());
  }
}
