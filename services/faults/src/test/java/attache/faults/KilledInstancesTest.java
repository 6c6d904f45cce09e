package attache.faults;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two instances over one database, killed in turn: each time the other one goes on alone. */
@Tag("slow")
class KilledInstancesTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  @Test
  void killMinus9OfEitherInstanceLeavesTheOtherAtWork() throws Exception {
    try (var postgres = Postgres.in(directory);
        var one = Service.start(directory, "one", postgres.jdbcUrl());
        var other = Service.start(directory, "other", postgres.jdbcUrl())) {
      var auditor = new Auditor(directory);
      var load = Load.on(one.client(), other.client());
      for (int kill = 0; kill < Kills.WANTED; kill++) {
        var turns = kill % 2 == 0 ? List.of(one, other) : List.of(other, one);
        load.awaitMore(80);
        auditor.keepCheckpoint(turns.getFirst().client());
        turns.getFirst().kill();
        load.awaitMore(80);
        viewsFollow(turns.getLast().client());
        turns.getFirst().start();
        turns.getFirst().awaitReady();
      }
      load.awaitMore(50);

      try (var log = postgres.connect()) {
        var writes = load.stop();
        var tally = Aftermath.check(one, log, writes, auditor);
        Aftermath.check(other, log, writes, auditor);
        System.out.println(tally.line(Kills.WANTED + " kills of one of two instances"));
      }
    }
  }

  /** Whoever is left also takes over what only one instance does at a time. */
  private static void viewsFollow(Client survivor) {
    var head = survivor.json("/api/v1/operations/projections").path("head").asLong();
    Patience.until(
        "the views have reached position " + head,
        () ->
            survivor.json("/api/v1/operations/projections").at("/items/0/position").asLong()
                >= head);
    survivor.text("/api/v1/audit/checkpoint?minPosition=" + head);
  }
}
