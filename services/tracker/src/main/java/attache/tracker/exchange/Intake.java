package attache.tracker.exchange;

import attache.ledger.Ledger;
import attache.ledger.LedgerException;
import attache.tracker.desk.Desk;
import attache.tracker.library.Quotes;
import attache.tracker.log.EventReader;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Takes in a catalogue that lies in a file: the one road for requests and for the demo. */
@Component
@EnableConfigurationProperties(ImportSettings.class)
final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final Desk desk;
  private final Archive archive;
  private final Quotes quotes;
  private final ImportSettings settings;

  Intake(Desk desk, Ledger ledger, EventReader reader, Quotes quotes, ImportSettings settings) {
    this.desk = desk;
    this.archive = new Archive(ledger, reader);
    this.quotes = quotes;
    this.settings = settings;
  }

  /**
   * Takes in every record that can be taken.
   *
   * @param dryRun to say what would happen, and write nothing
   * @throws Problem where the file as a whole cannot be read or has too many records, and nothing
   *     was written; or where the log gave out half-way
   */
  Tally take(Path file, Form form, boolean dryRun, String actor, Report report) throws IOException {
    try (Pieces pieces = form.cut(file, settings.maxRecords())) {
      Ids ids = Ids.of(pieces, settings.longestRecord());
      Counter counter =
          dryRun
              ? new Rehearsal(archive, quotes, pieces, ids, actor, Clock.systemUTC().instant())
              : new RecordingCounter(desk, archive, actor);
      report.begin(pieces.count(), dryRun);
      return new Importing(
              pieces, ids, counter, new References(archive::has, ids::contains), settings)
          .run(report);
    } catch (Malformed malformed) {
      throw new Problem(ProblemType.MALFORMED_JSON, malformed.sentence());
    } catch (LedgerException broken) {
      log.warn("An import stopped half-way: {}", broken.toString());
      throw new Problem(
          ProblemType.IMPORT_STOPPED,
          "the import stopped: the log takes no more just now. Each record was taken as a whole or"
              + " not at all; send the file again, what is there stays unchanged",
          List.of(),
          Map.of("Retry-After", "5"));
    }
  }

  /** How far the log has come. */
  long position() {
    return archive.position();
  }
}
