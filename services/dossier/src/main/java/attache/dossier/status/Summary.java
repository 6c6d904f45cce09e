package attache.dossier.status;

import attache.dossier.Because;
import attache.dossier.Corrected;
import attache.dossier.Development;
import attache.dossier.Dossier;
import attache.dossier.MergedAway;
import attache.dossier.lifecycle.Stage;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.Modality;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explanation in a few sentences. */
final class Summary {
  private Summary() {}

  static String of(Dossier.Open dossier, Status status, List<Step> steps, LocalDate day) {
    MergedAway away = dossier.mergedAway();
    if (away != null) {
      return "It is the same as %s, which tells its story since %s merged them: %s"
          .formatted(away.into(), away.recording().actor(), away.because().reason());
    }
    if (status.stage() == null) {
      return (status.ambiguous()
              ? "Nothing is certain to have happened by %s; it can have been %s already."
                  .formatted(day, candidates(status))
              : "Nothing is known to have happened by %s.".formatted(day))
          + Disagreement.sentences(dossier);
    }
    Step last = Step.lastMove(steps).orElseThrow();
    Development development = last.development();
    StringBuilder text =
        new StringBuilder(
            "%s on %s, by %s (%s). %s"
                .formatted(
                    status.stage(),
                    day,
                    development.type(),
                    development.occurred().inWords(Locale.ENGLISH),
                    last.because()));
    claimsByField(development)
        .forEach((field, claims) -> text.append(differ(development, field, claims)));
    dossier
        .entry(development.id())
        .corrections()
        .forEach(corrected -> text.append(corrected(corrected)));
    if (status.ambiguous()) {
      text.append(
          " What happened last by then cannot be told for certain: it can be %s."
              .formatted(candidates(status)));
    }
    if (status.facets().containsKey("expiryDue")) {
      text.append(
          " It was scheduled to expire (%s), and nobody reports that it did."
              .formatted(status.facets().get("expiryScheduled")));
    }
    if (!status.confirmed()) {
      text.append(
          dossier.registration().isUnconfirmed() && development.modality() != Modality.UNCONFIRMED
              ? " The record as a whole is unconfirmed; totals leave it out."
              : " This rests on an unconfirmed report.");
    }
    Stage firm = status.firm() == null ? null : status.firm().stage();
    if (firm != null && firm != status.stage()) {
      text.append(
          " Without what is unconfirmed it stands at %s; totals count it there.".formatted(firm));
    }
    List<Citation> sources = dossier.restsOn(dossier.entry(development.id()));
    if (!sources.isEmpty()) {
      text.append(" Sources: %s.".formatted(documents(sources)));
    }
    return text.append(Disagreement.sentences(dossier)).toString();
  }

  private static Map<String, List<Claim>> claimsByField(Development development) {
    return development.claims().stream()
        .collect(Collectors.groupingBy(Claim::field, LinkedHashMap::new, Collectors.toList()));
  }

  /** "Sources differ on its type: A (who says so) is preferred, B (who says so) ranks lower." */
  private static String differ(Development development, String field, List<Claim> claims) {
    String own = own(development, field);
    String preferred =
        claims.stream()
            .filter(claim -> own == null ? isPreferred(claim) : claim.value().equals(own))
            .map(Summary::named)
            .findFirst()
            .orElse(own);
    String others =
        claims.stream()
            .filter(claim -> own == null ? !isPreferred(claim) : !claim.value().equals(own))
            .map(Summary::named)
            .collect(Collectors.joining(" and "));
    if (others.isEmpty()) {
      return "";
    }
    return preferred == null
        ? " Sources differ on its %s: %s.".formatted(noun(field), others)
        : " Sources differ on its %s: %s is preferred, %s ranks lower."
            .formatted(noun(field), preferred, others);
  }

  /** "ana corrected its date: It was a year earlier (gazette)." */
  private static String corrected(Corrected corrected) {
    Because because = corrected.because();
    String evidence = documents(because.evidence());
    return " %s corrected its %s: %s%s."
        .formatted(
            corrected.recording().actor(),
            corrected.after().fields().stream()
                .map(Summary::noun)
                .collect(Collectors.joining(" and ")),
            because.reason().strip().replaceFirst("\\.$", ""),
            evidence.isEmpty() ? "" : " (" + evidence + ")");
  }

  private static String documents(List<Citation> citations) {
    return citations.stream()
        .map(citation -> citation.document().value())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String noun(String field) {
    return switch (field) {
      case "occurred" -> "date";
      case "attributedTo" -> "speaker";
      default -> field;
    };
  }

  private static @Nullable String own(Development development, String field) {
    return switch (field) {
      case "type" -> development.type().name();
      case "occurred" ->
          development.occurred().edtf() == null ? null : development.occurred().edtf().text();
      default -> null;
    };
  }

  private static boolean isPreferred(Claim claim) {
    return claim.rank() == Claim.Rank.PREFERRED;
  }

  private static String named(Claim claim) {
    return claim.from() == null ? claim.value() : "%s (%s)".formatted(claim.value(), claim.from());
  }

  private static String candidates(Status status) {
    return status.candidates().stream().map(Enum::name).collect(Collectors.joining(" or "));
  }
}
