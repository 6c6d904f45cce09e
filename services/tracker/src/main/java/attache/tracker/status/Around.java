package attache.tracker.status;

import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a record's page shows that the record's own events do not tell, as {@link PageStatement}
 * finds it.
 *
 * @param version how many events the log has of the record
 * @param card the members of a JSON object that a development leaves as they are
 * @param shown the records of which anything is shown
 */
record Around(long version, ObjectText card, Set<String> shown) {

  static Around read(String id, ResultSet row) throws SQLException {
    String links = row.getString("links");
    String incoming = row.getString("incoming");
    String impacts = row.getString("impacts");
    String measures = row.getString("measures");
    String competitors = row.getString("competitors");
    String merged = Objects.requireNonNullElse(row.getString("merged"), "[]");
    ObjectText card =
        new ObjectText()
            .members(row.getString("document"))
            .put("mergedInto", row.getString("merged_into"))
            .number("standsStillAt", (Long) row.getObject("stands_still_at"))
            .raw("merged", merged)
            .list("links", links)
            .list("linkedFrom", incoming)
            .raw("influences", Influences.by(links, incoming, impacts).toString())
            .raw("influencedBy", Influences.on(links, incoming, measures).toString())
            .raw("competitors", competitors == null ? "null" : "[" + competitors + "]");
    return new Around(
        row.getLong("version"),
        card,
        mentioned(id, merged, links, incoming, impacts, measures, competitors));
  }

  /** The record, those merged into it, and those whose titles its page shows. */
  private static Set<String> mentioned(
      String id,
      String merged,
      @Nullable String links,
      @Nullable String incoming,
      @Nullable String impacts,
      @Nullable String measures,
      @Nullable String competitors) {
    Set<String> shown = new HashSet<>(Set.of(id));
    Json.parse(merged).forEach(other -> shown.add(other.asString()));
    each(links, link -> shown.add(link.path("to").asString()));
    each(incoming, link -> shown.add(link.path("from").asString()));
    each(impacts, impact -> shown.add(impact.path("from").asString()));
    each(measures, measure -> shown.add(measure.path("to").asString()));
    each(competitors, deal -> shown.add(deal.path("record").asString()));
    return shown;
  }

  private static void each(@Nullable String elements, Consumer<JsonNode> use) {
    if (elements != null) {
      Json.parse("[" + elements + "]").forEach(use);
    }
  }
}
