package attache.tracker.status;

import attache.tracker.json.Json;
import attache.tracker.json.ObjectText;
import attache.tracker.views.At;
import attache.tracker.views.Days;
import attache.tracker.views.Further;
import attache.tracker.views.StatusShown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A record with everything known about it, from {@linkplain PageStatement one statement}. */
@Component
class RecordPage {
  private final JdbcClient database;

  RecordPage(JdbcClient database) {
    this.database = database;
  }

  /** Empty as well where what the clocks say is not there to be read. */
  Optional<Page> find(String id, At at) {
    return database
        .sql(PageStatement.of(at.slot()))
        .param("slot", at.slot())
        .param("known", at.known())
        .param("day", at.day())
        .param("id", id)
        .query((row, _) -> page(id, row, at.known()))
        .optional();
  }

  private static Page page(String id, ResultSet row, long known) throws SQLException {
    String links = row.getString("links");
    String incoming = row.getString("incoming");
    String impacts = row.getString("impacts");
    String measures = row.getString("measures");
    String competitors = row.getString("competitors");
    String merged = or(row.getString("merged"), "[]");
    ObjectText card =
        new ObjectText()
            .members(row.getString("document"))
            .put("mergedInto", row.getString("merged_into"))
            .put("awaitsApproval", row.getBoolean("awaits_approval"))
            .raw("merged", merged)
            .list("links", links)
            .list("linkedFrom", incoming)
            .raw("influences", Influences.by(links, incoming, impacts).toString())
            .raw("influencedBy", Influences.on(links, incoming, measures).toString())
            .raw("competitors", competitors == null ? "null" : "[" + competitors + "]");
    Said said = Said.read(row.getString("developments"));
    return new Page(
        id,
        told(row, known, said.developments()),
        card,
        said.retracted(),
        shown(id, merged, links, incoming, impacts, measures, competitors));
  }

  private static Further told(ResultSet row, long known, String developments) throws SQLException {
    return new Further(
        known,
        row.getLong("version"),
        new StatusShown(
            row.getString("stage"),
            row.getString("grp"),
            row.getBoolean("ambiguous"),
            or(row.getString("candidates"), "[]"),
            row.getBoolean("confirmed"),
            Days.read(row.getString("since")),
            Days.read(row.getString("since_earliest")),
            row.getString("since_qualifier"),
            or(row.getString("facets"), "{}")),
        developments,
        or(row.getString("anomalies"), "[]"));
  }

  /** The record, those merged into it, and those whose titles its page shows. */
  private static Set<String> shown(
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

  private static String or(@Nullable String json, String otherwise) {
    return json == null ? otherwise : json;
  }
}
