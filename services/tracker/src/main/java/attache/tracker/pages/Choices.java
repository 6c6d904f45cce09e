package attache.tracker.pages;

import attache.dossier.lifecycle.RecordClass;
import attache.tracker.questions.ListQuestion;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final Set<String> CLASSES =
      Stream.of(RecordClass.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private final TotalsQuestion totals;
  private final ListQuestion list;
  private final Map<String, Offered> latest = new ConcurrentHashMap<>();

  Choices(TotalsQuestion totals, ListQuestion list) {
    this.totals = totals;
    this.list = list;
  }

  /** A record to choose. */
  public record Named(String id, String title) {}

  /** Suppliers and recipients by their keys, and requirements. */
  public record Offered(
      Instant at, List<String> suppliers, List<String> recipients, List<Named> requirements) {}

  /** What records of a class can be narrowed to, or of all classes where none is known. */
  public Offered now(@Nullable String recordClass) {
    String of = CLASSES.contains(String.valueOf(recordClass)) ? String.valueOf(recordClass) : "";
    Instant now = Instant.now();
    Offered offered = latest.get(of);
    if (offered == null || offered.suppliers.isEmpty() || offered.at.plus(FRESH).isBefore(now)) {
      offered = new Offered(now, keys(of, "supplier"), keys(of, "recipient"), requirements());
      latest.put(of, offered);
    }
    return offered;
  }

  private List<String> keys(String recordClass, String side) {
    return ask(totals::counts, "by", side, "include", "unconfirmed", "class", recordClass)
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
