package attache.dossier.time;

import java.util.List;

/**
 * "hacia mayo de 2021", "mayo de 2021 (incierto)", "5 de mayo de 2021 (año y mes: aproximados)".
 */
final class SpanishQualifiers extends QualifierWords {

  @Override
  String whole(Qualifier qualifier, String said) {
    return (qualifier.approximate() ? "hacia " : "")
        + said
        + (qualifier.uncertain() ? " (incierto)" : "");
  }

  @Override
  String name(Part part) {
    return switch (part) {
      case YEAR -> "año";
      case MONTH -> "mes";
      case DAY -> "día";
      case SEASON, PART_OF_YEAR -> "parte del año";
    };
  }

  @Override
  String said(List<String> parts, boolean uncertain, boolean approximate) {
    String plural = parts.size() == 1 ? "" : "s";
    return String.join(" y ", parts)
        + ":"
        + (uncertain ? " incierto" + plural : "")
        + (uncertain && approximate ? " y" : "")
        + (approximate ? " aproximado" + plural : "");
  }
}
