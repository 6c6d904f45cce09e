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
    if (said == null) {
      return null;
    }
    for (Claim claim : said.claims()) {
      if (claim.rank() == Claim.Rank.PREFERRED && !claim.value().equals(carried(said, claim))) {
        fields.fault(
            claim.field(),
            "the preferred claim is %s; give that as the %s, or prefer another claim"
                .formatted(claim.value(), claim.field().equals("type") ? "type" : "date"));
        return null;
      }
    }
    return said;
  }

  /** What the development says itself of what the claim is about. */
  private static @Nullable String carried(Development said, Claim claim) {
    return switch (claim.field()) {
      case "type" -> said.type().name();
      case "occurred" -> said.occurred().edtf() == null ? null : said.occurred().edtf().text();
      default -> claim.value();
    };
  }
}
