package attache.tracker.recording;

import attache.dossier.Development;
import attache.dossier.value.Claim;
import attache.tracker.json.Fields;
import org.jspecify.annotations.Nullable;

/** The preferred claim is what a development itself carries. */
final class Preferred {
  private Preferred() {}

  /** The development, if its type is the one its claims prefer; else that is noted. */
  static @Nullable Development carried(@Nullable Development said, Fields fields) {
    if (said == null) {
      return null;
    }
    for (Claim claim : said.claims()) {
      if (claim.field().equals("type")
          && claim.rank() == Claim.Rank.PREFERRED
          && !claim.value().equals(said.type().name())) {
        fields.fault(
            "type",
            "the preferred claim is %s; give that as the type, or prefer another claim"
                .formatted(claim.value()));
        return null;
      }
    }
    return said;
  }
}
