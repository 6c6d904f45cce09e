package attache.tracker.operations;

import attache.tracker.json.Json;
import attache.tracker.views.Followers;
import attache.tracker.views.Followers.Follower;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far each view is, what is being built and what is parked. */
@Component
class ProjectionState {
  private static final int MOST_PARKED = 100;

  private final JdbcClient database;
  private final Followers followers;

  ProjectionState(JdbcClient database, Followers followers) {
    this.database = database;
    this.followers = followers;
  }

  boolean isKnown(String name) {
    return database
            .sql("select count(*) from views.projection where name = :name")
            .param("name", name)
            .query(Integer.class)
            .single()
        == 1;
  }

  ArrayNode all(long head) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    database
        .sql(
            """
            select p.name, p.live_slot, p.built_at,
              r.target, r.done, r.position, r.requested_by, r.requested_at,
              extract(epoch from r.worked) as worked
            from views.projection p
            left join views.rebuild r on r.name = p.name
            order by p.name
            """)
        .query(
            row -> {
              ObjectNode item = items.addObject();
              item.put("name", row.getString("name"));
              List<Follower> segments = followers.of(row.getString("name"));
              long position = segments.stream().mapToLong(Follower::position).min().orElse(0);
              item.put("position", position);
              item.put("lag", Math.max(0, head - position));
              item.put("slot", row.getInt("live_slot"));
              item.put("builtAt", instant(row, "built_at"));
              segments.forEach(
                  segment -> describe(segment, head, item.withArray("segments").addObject()));
              item.set("rebuild", rebuild(row));
              item.set("parked", parked(row.getString("name"), row.getInt("live_slot")));
            });
    return items;
  }

  private static void describe(Follower segment, long head, ObjectNode node) {
    node.put("segment", segment.segment());
    node.put("position", segment.position());
    node.put("lag", Math.max(0, head - segment.position()));
    node.put("holder", segment.holder());
    node.put("since", segment.since() == null ? null : Json.instant(segment.since()));
  }

  private static @Nullable ObjectNode rebuild(ResultSet row) throws SQLException {
    if (row.getObject("target") == null) {
      return null;
    }
    long target = row.getLong("target");
    long done = row.getLong("done");
    double worked = row.getDouble("worked");
    double rate = worked > 0 ? done / worked : 0;
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("target", target);
    node.put("done", done);
    node.put("percent", target == 0 ? 100 : Math.min(100, 100 * done / target));
    node.put("eventsPerSecond", Math.round(rate));
    boolean indexing = row.getLong("position") >= 0;
    node.put("phase", indexing ? "INDEXING" : "READING");
    if (rate > 0 && !indexing) {
      node.put("secondsLeft", Math.round(Math.max(0, target - done) / rate));
    } else {
      node.putNull("secondsLeft");
    }
    node.put("requestedBy", row.getString("requested_by"));
    node.put("requestedAt", instant(row, "requested_at"));
    return node;
  }

  private ArrayNode parked(String name, int slot) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    database
        .sql(
            """
            select stream, position, event, reason, parked_at, discarded
            from views.parked
            where name = :name
              and slot = :slot
            order by discarded, position
            limit :most
            """)
        .param("name", name)
        .param("slot", slot)
        .param("most", MOST_PARKED)
        .query(
            row -> {
              list.addObject()
                  .put("record", row.getString("stream"))
                  .put("position", row.getLong("position"))
                  .put("event", row.getString("event"))
                  .put("reason", row.getString("reason"))
                  .put("parkedAt", instant(row, "parked_at"))
                  .put("discarded", row.getBoolean("discarded"));
            });
    return list;
  }

  private static @Nullable String instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : Json.instant(time.toInstant());
  }
}
