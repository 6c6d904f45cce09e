package attache.tracker.views;

import attache.dossier.Dossier;
import attache.dossier.status.Anomaly;
import attache.dossier.status.Derivation;
import attache.dossier.status.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from a dossier, once it is asked for: whoever reads a long record up to an event
 * need not derive what held after each of the events before.
 *
 * <p>For one thread, until all of it was asked for, as whoever writes the views does.
 */
public final class Derived {
  private final Dossier.Open dossier;
  private @Nullable Derivation derivation;
  private @Nullable Timeline timeline;
  private @Nullable List<Anomaly> anomalies;

  Derived(Dossier.Open dossier) {
    this.dossier = dossier;
  }

  Timeline timeline() {
    if (timeline == null) {
      // a record that was merged away is told by another, and one that awaits approval by nobody
      timeline =
          dossier.mergedAway() == null && !dossier.awaitsApproval()
              ? derivation().timeline()
              : new Timeline(List.of());
    }
    return timeline;
  }

  List<Anomaly> anomalies() {
    if (anomalies == null) {
      anomalies = derivation().anomalies();
    }
    return anomalies;
  }

  int undated() {
    return derivation().undated();
  }

  private Derivation derivation() {
    if (derivation == null) {
      derivation = Derivation.of(dossier);
    }
    return derivation;
  }
}
