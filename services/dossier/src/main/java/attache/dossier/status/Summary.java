package attache.dossier.status;

import attache.dossier.Dossier;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation in a few sentences. */
final class Summary {
  private Summary() {}

  static String of(Dossier.Open dossier, Status status, List<Step> steps, LocalDate day) {
    if (status.stage() == null) {
      return status.ambiguous()
          ? "Nothing is certain to have happened by %s; it can have been %s already."
              .formatted(day, list(status))
          : "Nothing is known to have happened by %s.".formatted(day);
    }
    Step last =
        steps.stream()
            .filter(step -> step.before() != step.after())
            .reduce((_, later) -> later)
            .orElseThrow();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s on %s, by %s (%s). %s"
            .formatted(
                status.stage(),
                day,
                last.development().type(),
                last.development().occurred().inWords(Locale.ENGLISH),
                last.because()));
    for (Claim claim : last.development().claims()) {
      if (claim.rank() != Claim.Rank.PREFERRED) {
        text.append(
            " Another source%s says %s: %s, which ranks lower."
                .formatted(
                    claim.from() == null ? "" : " (" + claim.from() + ")",
                    claim.field(),
                    claim.value()));
      }
    }
    if (status.ambiguous()) {
      text.append(" The order cannot be told for certain: it can be %s.".formatted(list(status)));
    }
    if (!status.confirmed()) {
      text.append(" This rests on an unconfirmed report.");
    }
    List<Citation> sources =
        last.development().sources().isEmpty()
            ? dossier.registration().sources()
            : last.development().sources();
    if (!sources.isEmpty()) {
      text.append(
          " Sources: %s."
              .formatted(
                  sources.stream()
                      .map(source -> source.document().value())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    return text.toString();
  }

  private static String list(Status status) {
    return status.candidates().stream().map(Enum::name).collect(Collectors.joining(" or "));
  }
}
