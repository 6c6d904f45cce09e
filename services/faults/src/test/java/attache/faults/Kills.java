package attache.faults;

import java.nio.file.Path;
import java.util.Random;

/** How often something is killed: {@code -Dattache.faults.kills=3} makes a run short. */
final class Kills {

  static final int WANTED = Integer.getInteger("attache.faults.kills", 20);

  private Kills() {}

  /** Kills for the nth time, and leaves all in such a state that it comes to work again. */
  interface Kill {
    void strike(int nth, Postgres postgres, Service service) throws Exception;
  }

  /** Kills while clients record; then what was acknowledged must be there, and nothing else. */
  static Tally underLoad(Path directory, Random random, Kill kill) throws Exception {
    try (var postgres = Postgres.in(directory);
        var service = Service.start(directory, "service", postgres.jdbcUrl())) {
      var auditor = new Auditor(directory);
      var load = Load.on(service.client());
      for (int nth = 0; nth < WANTED; nth++) {
        load.awaitMore(50 + random.nextInt(100));
        auditor.keepCheckpoint(service.client());
        load.awaitMore(random.nextInt(50));
        kill.strike(nth, postgres, service);
      }
      load.awaitMore(50);
      try (var log = postgres.connect()) {
        return Aftermath.check(service, log, load.stop(), auditor);
      }
    }
  }
}
