package attache.tracker.operations;

import attache.tracker.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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

  ProjectionState(JdbcClient database) {
    this.database = database;
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
            select p.name, p.position, p.live_slot, p.built_at,
              r.target, r.done, r.requested_by, r.requested_at,
              extract(epoch from r.worked) as worked
            from views.projection p
            left join views.rebuild r on r.name = p.name
            order by p.name
            """)
        .query(
            row -> {
              ObjectNode item = items.addObject();
              item.put("name", row.getString("name"));
              item.put("position", row.getLong("position"));
              item.put("lag", Math.max(0, head - row.getLong("position")));
              item.put("slot", row.getInt("live_slot"));
              item.put("builtAt", instant(row, "built_at"));
              item.set("rebuild", rebuild(row));
              item.set("parked", parked(row.getString("name"), row.getInt("live_slot")));
            });
    return items;
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
    if (rate > 0) {
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
