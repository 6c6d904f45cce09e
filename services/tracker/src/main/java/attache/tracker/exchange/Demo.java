package attache.tracker.exchange;

import attache.dossier.Refusal;
import attache.dossier.source.Source;
import attache.ledger.LedgerException;
import attache.tracker.desk.Circumstances;
import attache.tracker.json.Faults;
import attache.tracker.json.Fields;
import attache.tracker.json.Json;
import attache.tracker.json.SourceJson;
import attache.tracker.library.FullTexts;
import attache.tracker.library.Held;
import attache.tracker.library.Library;
import attache.tracker.problems.Problem;
import attache.tracker.views.Reached;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * With {@code --attache.demo=true}: imports the catalogue that is shipped in the jar, by the road
 * that every catalogue takes. Runs before the service calls itself ready.
 */
@Component
@ConditionalOnBooleanProperty("attache.demo")
final class Demo implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(Demo.class);
  private static final String ACTOR = "demo";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Intake intake;
  private final Library library;
  private final ObjectProvider<Reached> views;
  private final Environment environment;

  Demo(Intake intake, Library library, ObjectProvider<Reached> views, Environment environment) {
    this.intake = intake;
    this.library = library;
    this.views = views;
    this.environment = environment;
  }

  /**
   * Tries again what a database that is slow to start does not take: taken twice, it is once there.
   */
  @Override
  public void run(ApplicationArguments arguments) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean done = false;
    while (!done && System.nanoTime() < end) {
      try {
        importAll();
        done = true;
      } catch (LedgerException | Problem notNow) {
        log.warn("The demo catalogue is tried again: {}", notNow.getMessage());
        Thread.sleep(PAUSE);
      }
    }
    if (!done) {
      log.error("The demo catalogue could not be recorded whole; the next start goes on with it");
    }
  }

  private void importAll() throws IOException, InterruptedException {
    int sources = registerSources();
    Tally tally = importRecords();
    Reached reached = views.getIfAvailable();
    if (reached != null && !reached.await(intake.position(), PATIENCE)) {
      log.warn("The demo catalogue is in the log, but the views have not caught up yet");
    }
    log.info(
        "Demo catalogue: {} sources and {} records new, {} records there already; see"
            + " http://{}:{}/api/v1/records",
        sources,
        tally.count(Result.CREATED),
        tally.count(Result.UNCHANGED) + tally.count(Result.UPDATED),
        environment.getProperty("server.address", "127.0.0.1"),
        environment.getProperty("local.server.port", "8080"));
  }

  private int registerSources() throws IOException {
    int registered = 0;
    try (InputStream file = resource("/catalogue/sources.json")) {
      for (JsonNode document : Json.MAPPER.readTree(file)) {
        registered += register(document) ? 1 : 0;
      }
    }
    return registered;
  }

  private boolean register(JsonNode document) {
    Faults faults = new Faults();
    Source source =
        SourceJson.read(
            Fields.of(document, faults),
            () -> {
              throw new IllegalStateException("a source of the demo has no id");
            },
            FullTexts::described);
    faults.throwIfAny();
    try {
      Held held =
          library.register(
              Objects.requireNonNull(source),
              new Circumstances(ACTOR, Circumstances.Via.IMPORT, null, null));
      return held.isNew();
    } catch (Refusal other) {
      log.info("A source of the demo stays as it is: {}", other.getMessage());
      return false;
    }
  }

  private Tally importRecords() throws IOException {
    try (Workspace work = Workspace.create();
        InputStream file = resource("/catalogue/records.json")) {
      work.spool(file, Long.MAX_VALUE);
      return intake.take(work.body(), Form.VALUES, false, ACTOR, new Rejections());
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Demo.class.getResourceAsStream(name), name);
  }

  /**
   * Nothing of the demo is ever rejected, unless somebody gave a record of its id another class.
   */
  private static final class Rejections implements Report {
    @Override
    public void begin(int records, boolean dryRun) {}

    @Override
    public void add(Outcome outcome) {
      if (outcome.result() == Result.REJECTED) {
        log.warn("A record of the demo catalogue was rejected: {}", outcome.json());
      }
    }
  }
}
