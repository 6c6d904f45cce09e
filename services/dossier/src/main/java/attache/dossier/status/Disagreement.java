package attache.dossier.status;

import attache.dossier.Dispute;
import attache.dossier.Dossier;
import attache.dossier.Entry;
import attache.dossier.value.Claim;
import java.util.Locale;
import java.util.stream.Collectors;

/** Open disputes in words, with both sides. */
final class Disagreement {
  private Disagreement() {}

  /** One sentence an open dispute, each after a space; empty where nothing is disputed. */
  static String sentences(Dossier.Open dossier) {
    return dossier.entries().values().stream()
        .filter(entry -> entry.retracted() == null)
        .flatMap(entry -> entry.open().stream().map(dispute -> " " + sentence(entry, dispute)))
        .collect(Collectors.joining());
  }

  private static String sentence(Entry entry, Dispute dispute) {
    return "%s (%s) is disputed by %s: %s%s"
        .formatted(
            entry.development().type(),
            entry.development().occurred().inWords(Locale.ENGLISH),
            dispute.raised().actor(),
            ended(dispute.because().reason()),
            dispute.claims().isEmpty()
                ? ""
                : dispute.claims().stream()
                    .map(Disagreement::instead)
                    .collect(Collectors.joining(", ", " Said instead: ", ".")));
  }

  /** The reason as a sentence; people leave the full stop out. */
  private static String ended(String reason) {
    return reason.matches("(?s).*[.!?…][\"”»)]?\\s*") ? reason.strip() : reason.strip() + ".";
  }

  private static String instead(Claim claim) {
    return claim.from() == null
        ? "\"%s\"".formatted(claim.value())
        : "\"%s\" (%s)".formatted(claim.value(), claim.from());
  }
}
