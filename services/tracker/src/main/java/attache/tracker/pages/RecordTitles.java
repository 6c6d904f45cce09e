package attache.tracker.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What records are called that answers name by their ids: one statement for all of a page. */
@Component
public class RecordTitles {
  /** Where answers and events name records; a difference names them as what was, and is. */
  private static final Set<String> NAMING =
      Set.of(
          "to",
          "from",
          "into",
          "merged",
          "mergedInto",
          "requirement",
          "measure",
          "competitor",
          "before",
          "after");

  private final JdbcClient database;

  RecordTitles(JdbcClient database) {
    this.database = database;
  }

  /** By id, as known at a position of the log; without those that were not recorded by then. */
  public Map<String, String> in(long known, JsonNode... answers) {
    Set<String> named = new HashSet<>();
    for (JsonNode answer : answers) {
      collect(answer, named);
    }
    Map<String, String> titles = new HashMap<>();
    if (named.isEmpty()) {
      return titles;
    }
    database
        .sql(
            """
            select c.record, c.title
            from views.projection p
            join views.card c
              on c.slot = p.live_slot
              and c.record = any(:records::text[])
              and c.known_from <= :known
              and c.known_to > :known
            where p.name = 'records'
            """)
        .param("records", named.toArray(String[]::new))
        .param("known", known)
        .query(
            row -> {
              titles.put(row.getString(1), row.getString(2));
            });
    return titles;
  }

  private static void collect(JsonNode node, Set<String> named) {
    node.propertyStream()
        .forEach(
            member -> {
              if (NAMING.contains(member.getKey())) {
                texts(member.getValue(), named);
              }
              collect(member.getValue(), named);
            });
    if (node.isArray()) {
      node.forEach(element -> collect(element, named));
    }
  }

  private static void texts(JsonNode value, Set<String> named) {
    if (value.isString()) {
      named.add(value.asString());
    } else if (value.isArray()) {
      value.forEach(element -> texts(element, named));
    }
  }
}
