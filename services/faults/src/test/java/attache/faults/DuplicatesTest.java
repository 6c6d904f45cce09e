package attache.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same requests come again: at once, late, in any order, to either instance. */
@Tag("slow")
class DuplicatesTest {

  private static final Path CATALOGUE =
      Path.of("../tracker/src/main/resources/catalogue/records.json");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private final Random random = new Random(9);

  @Test
  void whateverIsDeliveredAgainIsAnsweredAsTheFirstTime() throws Exception {
    try (var postgres = Postgres.in(directory);
        var one = Service.start(directory, "one", postgres.jdbcUrl());
        var other = Service.start(directory, "other", postgres.jdbcUrl());
        var log = postgres.connect()) {
      var auditor = new Auditor(directory);
      var instances = List.of(one.client(), other.client());
      var load = Load.on(one.client(), other.client());
      load.awaitMore(300);
      auditor.keepCheckpoint(one.client());
      var writes = load.stop();

      int catalogued = importAtOnce(instances);
      long again = 0;
      for (int round = 0; round < 3; round++) {
        again += deliverAgain(writes, instances);
      }
      long head = one.client().json("/api/v1/operations/projections").path("head").asLong();
      assertThat(imported(other.client()).path("unchanged").asInt()).isEqualTo(catalogued);

      var tally = Aftermath.check(one, log, writes, auditor);
      Aftermath.check(other, log, writes, auditor);
      assertThat(one.client().json("/api/v1/operations/projections").path("head").asLong())
          .as("nothing is recorded twice")
          .isEqualTo(head);
      System.out.println(tally.line(again + " requests delivered again, a catalogue three times"));
    }
  }

  /** Each at the same moment on both instances, all in another order than the first time. */
  private long deliverAgain(Collection<Write> writes, List<Client> instances) throws Exception {
    var deliveries = new ArrayList<Callable<Write.Fate>>();
    for (var write : writes) {
      for (var instance : instances) {
        deliveries.add(() -> Attempt.to(instance, write));
      }
    }
    Collections.shuffle(deliveries, random);
    long answered = 0;
    try (var threads = Executors.newFixedThreadPool(16, Thread.ofVirtual().factory())) {
      for (var fate : threads.invokeAll(deliveries)) {
        answered += fate.get() == Write.Fate.ACKNOWLEDGED ? 1 : 0;
      }
    }
    assertThat(answered).isEqualTo(deliveries.size());
    return answered;
  }

  /** Each record is taken by one of the two; how many that makes. */
  private static int importAtOnce(List<Client> instances) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int created = 0;
      int unchanged = 0;
      var imports =
          instances.stream().<Callable<JsonNode>>map(client -> () -> imported(client)).toList();
      for (var summary : threads.invokeAll(imports)) {
        created += summary.get().path("created").asInt();
        unchanged += summary.get().path("unchanged").asInt();
        assertThat(summary.get().path("rejected").asInt()).isZero();
        assertThat(summary.get().path("updated").asInt()).isZero();
      }
      assertThat(created).isEqualTo(unchanged).isPositive();
      return created;
    }
  }

  private static JsonNode imported(Client client) throws Exception {
    var answer = client.post("/api/v1/import", Files.readString(CATALOGUE));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.JSON.readTree(answer.body()).path("summary");
  }
}
