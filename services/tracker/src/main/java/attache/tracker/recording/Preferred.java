package attache.tracker.recording;

import attache.dossier.Development;
import attache.dossier.value.Claim;
import attache.tracker.json.Fields;
import org.jspecify.annotations.Nullable;

/** The preferred claim is what a development itself carries. */
final class Preferred {
  private Preferred() {}

  /** The development, if its type and its date are those its claims prefer; else that is noted. */
  static @Nullable Development carried(@Nullable Development said, Fields fields) {
    Claim contradicted = said == null ? null : said.contradicted();
    if (contradicted == null) {
      return said;
    }
    fields.fault(contradicted.field(), contradicted.notCarried());
    return null;
  }
}
