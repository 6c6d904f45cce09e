package attache.tracker.exchange;

import attache.tracker.commands.CatalogueIntake;
import attache.tracker.json.Json;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes a catalogue that somebody pasted into a page, by the road of all imports. */
@Component
final class PastedCatalogue implements CatalogueIntake {
  private final Intake intake;
  private final ImportSettings settings;

  PastedCatalogue(Intake intake, ImportSettings settings) {
    this.intake = intake;
    this.settings = settings;
  }

  @Override
  public JsonNode take(String catalogue, boolean dryRun, String actor) {
    byte[] bytes = catalogue.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (Workspace work = Workspace.create();
        SpooledReport report = new SpooledReport(work.report())) {
      work.spool(new ByteArrayInputStream(bytes), settings.maxFile().toBytes());
      Tally tally = intake.take(work.body(), Form.VALUES, dryRun, actor, report);
      report.writeTo(told, tally, tally.position() > 0 ? tally.position() : intake.position());
    } catch (Malformed malformed) {
      throw new Problem(ProblemType.MALFORMED_JSON, malformed.sentence());
    } catch (TooLarge tooLarge) {
      throw new Problem(ProblemType.PAYLOAD_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return Json.parse(told.toString(StandardCharsets.UTF_8));
  }
}
