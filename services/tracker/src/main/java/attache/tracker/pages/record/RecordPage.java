package attache.tracker.pages.record;

import attache.tracker.pages.Card;
import attache.tracker.pages.Equipment;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Party;
import attache.tracker.pages.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything a record's page shows. */
public record RecordPage(
    Moment moment,
    Card card,
    long version,
    @Nullable Merger merger,
    boolean awaitsApproval,
    @Nullable Long standsStillAt,
    boolean givenUp,
    List<String> merged,
    @Nullable String requirement,
    @Nullable String notes,
    @Nullable String reason,
    List<String> amounts,
    List<Pair> facets,
    List<Pair> indicator,
    List<Development> developments,
    List<Development> retracted,
    List<Citation> sources,
    Ties ties,
    List<Card> candidates,
    List<Anomaly> anomalies,
    Axis axis,
    Why why,
    List<HistoryEntry> history,
    Documents documents) {

  /** A name and what it is. */
  public record Pair(String name, String value) {}

  /** Something unusual about a development. */
  public record Anomaly(String kind, String development) {}

  public @Nullable String mergedInto() {
    return merger == null ? null : merger.into();
  }

  /** What the developments rest on, each once, where the record names no source of its own. */
  public List<Citation> cited() {
    return sources.isEmpty()
        ? developments.stream().flatMap(each -> each.sources().stream()).distinct().toList()
        : List.of();
  }

  /** What its developments, and the records it names, are called, by id. */
  public Map<String, String> called(Texts texts) {
    Map<String, String> called = new HashMap<>(documents.records());
    called.putAll(
        Called.of(Stream.concat(developments.stream(), retracted.stream()).toList(), texts));
    return called;
  }

  /** Whether anything is said of what the record is about, but for what follows from it. */
  public boolean saysAnything() {
    return !(parties().isEmpty()
        && equipment().isEmpty()
        && amounts.isEmpty()
        && indicator.isEmpty()
        && requirement == null
        && reason == null
        && notes == null);
  }

  public List<Party> parties() {
    return card.parties();
  }

  public List<Equipment> equipment() {
    return card.equipment();
  }

  /**
   * @param givenUp whether no draft is left of those it was made for
   * @param candidates the deals that answer the same requirement
   * @param documents what is known of those that are cited, and of the records it names
   */
  public static RecordPage read(
      JsonNode record,
      JsonNode explanation,
      JsonNode history,
      boolean givenUp,
      List<Card> candidates,
      Documents documents,
      Texts texts) {
    Moment moment = Moment.of(record);
    List<Development> developments = Development.readAll(record, "developments");
    List<HistoryEntry> entries = HistoryEntry.readAll(history.path("items"));
    return new RecordPage(
        moment,
        Card.read(record),
        record.path("version").longValue(),
        Merger.read(record, documents, entries),
        record.path("awaitsApproval").asBoolean(false),
        record.path("standsStillAt").isNumber() ? record.path("standsStillAt").longValue() : null,
        givenUp,
        Fields.texts(record, "merged"),
        Fields.text(record, "requirement"),
        Fields.text(record, "notes"),
        Fields.text(record, "reason"),
        Amounts.readAll(record.path("amounts"), texts),
        Facets.pairs(record.path("facets"), texts),
        Facets.pairs(record.path("indicator"), texts),
        developments,
        Development.readAll(record, "retracted"),
        Citation.readAll(record.path("sources")).stream().distinct().toList(),
        Ties.read(record),
        candidates,
        record
            .path("anomalies")
            .valueStream()
            .map(
                node ->
                    new Anomaly(
                        Fields.text(node, "kind", ""), Fields.text(node, "development", "")))
            .toList(),
        Axis.of(developments, moment.asOf()),
        Why.read(explanation, moment, developments, documents),
        entries,
        documents);
  }
}
