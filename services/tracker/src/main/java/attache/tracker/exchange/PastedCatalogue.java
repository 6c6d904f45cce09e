package attache.tracker.exchange;

import attache.tracker.commands.CatalogueIntake;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

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
  public void take(InputStream catalogue, boolean dryRun, String actor, Listener listener)
      throws IOException {
    try (Workspace work = Workspace.create()) {
      work.spool(catalogue, settings.maxFile().toBytes());
      intake.take(work.body(), Form.VALUES, dryRun, actor, report(listener));
    }
  }

  private static Report report(Listener listener) {
    return new Report() {
      @Override
      public void begin(int records, boolean dryRun) throws IOException {
        listener.begins(records);
      }

      @Override
      public void add(Outcome outcome) throws IOException {
        listener.record(outcome.json());
      }
    };
  }
}
