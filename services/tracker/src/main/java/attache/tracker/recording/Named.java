package attache.tracker.recording;

import attache.dossier.value.DevelopmentId;
import attache.dossier.value.DisputeId;
import attache.dossier.value.Invalid;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.util.function.Function;

/** What an address names; a name that can be nobody's leads nowhere. */
final class Named {
  private Named() {}

  static RecordId record(String name) {
    return named(name, RecordId::new, ProblemType.UNKNOWN_RECORD);
  }

  static DevelopmentId development(String name) {
    return named(name, DevelopmentId::new, ProblemType.UNKNOWN_DEVELOPMENT);
  }

  static DisputeId dispute(String name) {
    return named(name, DisputeId::new, ProblemType.UNKNOWN_DISPUTE);
  }

  static LinkId link(String name) {
    return named(name, LinkId::new, ProblemType.UNKNOWN_LINK);
  }

  static SourceId source(String name) {
    return named(name, SourceId::new, ProblemType.UNKNOWN_SOURCE);
  }

  private static <T> T named(String name, Function<String, T> maker, ProblemType unknown) {
    try {
      return maker.apply(name);
    } catch (Invalid invalid) {
      throw new Problem(unknown, String.valueOf(invalid.getMessage()));
    }
  }
}
