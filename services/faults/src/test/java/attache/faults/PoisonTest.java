package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Events that nobody here can read stand in the log: their records stop there, all others go on.
 */
@Tag("slow")
class PoisonTest {

  private record Poison(String name, int version, String data) {}

  private static final List<Poison> POISONS =
      List.of(
          new Poison("NobodyKnowsWhat", 1, "{\"id\": \"%s\"}"),
          new Poison("OfferMade", 99, "{\"id\": \"%s\", \"type\": \"OFFER_MADE\"}"),
          new Poison("OfferMade", 1, "{\"id\": \"%s\", \"type\": {\"not\": \"a type\"}}"),
          new Poison(
              "DevelopmentRetracted",
              1,
              "{\"development\": \"%s\", \"because\": {\"reason\": \"r\", \"origin\": \"ANALYST\"}}"));

  private static final String VIEW = "/api/v1/operations/projections";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private final List<Write> writes = new ArrayList<>();

  @Test
  void poisonedRecordsAreParkedAloneAndTakenUpAgain() throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl());
        var log = postgres.connect()) {
      var client = service.client();
      var auditor = new Auditor(directory);
      var load = Load.on(client);
      load.awaitMore(50);
      for (int i = 0; i < POISONS.size(); i++) {
        register(client, "deal-poisoned-" + i);
      }
      auditor.keepCheckpoint(client);

      poison(new Forger(log));
      load.awaitMore(50);

      Patience.until("all are parked", () -> parked(client).size() == POISONS.size());
      othersGoOn(client, load);
      for (int i = 0; i < POISONS.size(); i++) {
        nobodyWritesWhatCannotBeRead(client, "deal-poisoned-" + i);
      }
      retriedInVain(client);
      for (int i = 0; i < POISONS.size(); i++) {
        discarded(client, "deal-poisoned-" + i);
      }

      writes.addAll(load.stop());
      var tally = Aftermath.check(service, log, writes, auditor);
      System.out.println(tally.line(POISONS.size() + " events that nobody can read"));
    }
  }

  private void register(Client client, String deal) {
    var body = "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"T\"}".formatted(deal);
    var write = new Write("key-" + deal, "/api/v1/records", body, deal, null);
    writes.add(write);
    assertThat(Attempt.to(client, write)).isEqualTo(Write.Fate.ACKNOWLEDGED);
  }

  private void poison(Forger forger) throws SQLException {
    for (int i = 0; i < POISONS.size(); i++) {
      var poison = POISONS.get(i);
      var id = "poison-" + i;
      var deal = "deal-poisoned-" + i;
      var write = new Write("key-" + id, "", "", deal, id);
      write.acknowledged(
          forger.append(deal, poison.name, poison.version, poison.data.formatted(id), "key-" + id));
      writes.add(write);
    }
  }

  private static JsonNode parked(Client client) {
    return client.json(VIEW).at("/items/0/parked");
  }

  private static void othersGoOn(Client client, Load load) throws IOException {
    load.awaitMore(50);
    var head = client.json(VIEW).path("head").asLong();
    client.text("/api/v1/records?limit=1&minPosition=" + head);
    Readers.areServed(client);
    for (var poisoned : parked(client)) {
      var record = client.json("/api/v1/records/" + poisoned.path("record").asString());
      assertThat(record.path("title").asString()).isEqualTo("T");
    }
  }

  /** Refused in words, and nothing is recorded. */
  private static void nobodyWritesWhatCannotBeRead(Client client, String deal) throws IOException {
    var answer =
        client.post("/api/v1/records/" + deal + "/developments", "{\"type\": \"OFFER_MADE\"}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("/problems/unreadable-record", deal, "nothing was recorded");
    var imported =
        client.post(
            "/api/v1/import",
            "[%s, %s]".formatted(catalogued(deal), catalogued(deal.replace("poisoned", "sound"))));
    var summary = Client.JSON.readTree(imported.body()).path("summary");
    assertThat(summary.path("rejected").asInt()).as(imported.body()).isEqualTo(1);
    assertThat(summary.path("created").asInt()).as(imported.body()).isEqualTo(1);
  }

  private static String catalogued(String id) {
    return "{\"id\": \"%s\", \"class\": \"DEAL\", \"title\": \"Another title\"}".formatted(id);
  }

  private static void retriedInVain(Client client) throws IOException {
    var answer = client.post(VIEW + "/records/parked/deal-poisoned-0/retry", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Patience.until("it is parked again", () -> parked(client).size() == POISONS.size());
  }

  private static void discarded(Client client, String deal) throws IOException {
    var answer = client.post(VIEW + "/records/parked/" + deal + "/discard", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(client.json("/api/v1/records/" + deal).path("title").asString()).isEqualTo("T");
  }
}
