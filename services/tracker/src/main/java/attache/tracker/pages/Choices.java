package attache.tracker.pages;

import attache.tracker.questions.ListQuestion;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What filters can be set to. Counting all records for each page would cost more than the page, so
 * what is offered may be a minute old.
 */
@Component
public class Choices {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final TotalsQuestion totals;
  private final ListQuestion list;
  private final AtomicReference<@Nullable Offered> latest = new AtomicReference<>();

  Choices(TotalsQuestion totals, ListQuestion list) {
    this.totals = totals;
    this.list = list;
  }

  /** A record to choose. */
  public record Named(String id, String title) {}

  /** Suppliers and recipients by their keys, and requirements. */
  public record Offered(
      Instant at, List<String> suppliers, List<String> recipients, List<Named> requirements) {}

  public Offered now() {
    Offered offered = latest.get();
    Instant now = Instant.now();
    if (offered == null || offered.suppliers.isEmpty() || offered.at.plus(FRESH).isBefore(now)) {
      offered = new Offered(now, keys("supplier"), keys("recipient"), requirements());
      latest.set(offered);
    }
    return offered;
  }

  private List<String> keys(String side) {
    return ask(totals::counts, "by", side, "include", "unconfirmed")
        .path("items")
        .valueStream()
        .map(item -> Fields.text(item, side))
        .filter(java.util.Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }

  private List<Named> requirements() {
    return ask(list::list, "class", "REQUIREMENT", "sort", "title", "limit", "200")
        .path("items")
        .valueStream()
        .map(item -> new Named(Fields.text(item, "id", ""), Fields.text(item, "title", "")))
        .toList();
  }

  private interface Question {
    JsonNode ask(Parameters parameters);
  }

  private static JsonNode ask(Question question, String... pairs) {
    Map<String, String[]> parameters = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.put(pairs[i], new String[] {pairs[i + 1]});
    }
    return question.ask(new Parameters(parameters));
  }
}
