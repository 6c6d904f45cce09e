package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Builds the views anew from the log and compares them with what was there, row by row. */
final class Rebuilt {

  private static final String PROJECTIONS = "/api/v1/operations/projections";
  private static final int SAMPLES = 100;

  private final Client service;
  private final Connection database;

  private Rebuilt(Client service, Connection database) {
    this.service = service;
    this.database = database;
  }

  static void check(Client service, Connection database) throws SQLException, IOException {
    new Rebuilt(service, database).check();
  }

  private void check() throws SQLException, IOException {
    awaitCaughtUp();
    var now = texts("select to_json(max(recorded_at)) #>> '{}' from ledger.event").getFirst();
    int slot = view().path("slot").asInt();
    var rows = rows(slot);
    var answers = answers(now);
    assertThat(view().path("parked")).as("parked events").allMatch(Rebuilt::isDiscarded);

    assertThat(service.post(PROJECTIONS + "/records/rebuild", "").statusCode()).isEqualTo(202);
    Patience.until("the views are built anew", () -> view().path("slot").asInt() != slot);
    awaitCaughtUp();

    var anew = rows(1 - slot);
    assertThat(anew.keySet()).isEqualTo(rows.keySet()).isNotEmpty();
    rows.forEach((table, before) -> assertThat(anew.get(table)).as(table).isEqualTo(before));
    assertThat(answers(now)).isEqualTo(answers);
  }

  private static boolean isDiscarded(JsonNode parked) {
    return parked.path("discarded").asBoolean();
  }

  private void awaitCaughtUp() {
    Patience.until("the views have reached the end of the log", () -> lag() == 0);
  }

  private long lag() {
    return view().path("lag").asLong();
  }

  private JsonNode view() {
    return service.json(PROJECTIONS).path("items").path(0);
  }

  /** All rows of a slot, table by table. */
  private Map<String, List<String>> rows(int slot) throws SQLException {
    var rows = new LinkedHashMap<String, List<String>>();
    for (var table :
        texts(
            """
            select c.relname
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'views'::regnamespace
              and c.relkind = 'p'
              and a.attname = 'slot'
            order by 1
            """)) {
      rows.put(
          table,
          texts(
              """
              select (to_jsonb(t) - 'slot')::text
              from views.%s t
              where slot = %d
              order by 1
              """
                  .formatted(table, slot)));
    }
    return rows;
  }

  /** What readers are answered about some of the records, as known at an instant. */
  private List<String> answers(String knownAt) throws SQLException {
    var answers = new ArrayList<String>();
    for (var record :
        texts(
            """
            select stream
            from ledger.event
            where name = 'DealRegistered'
            order by hash
            limit %d
            """
                .formatted(SAMPLES))) {
      answers.add(
          service.text("/api/v1/records/%s?asOf=2024-06-30&knownAt=%s".formatted(record, knownAt)));
    }
    return answers;
  }

  private List<String> texts(String sql) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }
}
