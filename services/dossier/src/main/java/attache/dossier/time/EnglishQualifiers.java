package attache.dossier.time;

import java.util.List;

/** "about May 2021", "May 2021 (uncertain)", "5 May 2021 (year and month approximate)". */
final class EnglishQualifiers extends QualifierWords {

  @Override
  String whole(Qualifier qualifier, String said) {
    return (qualifier.approximate() ? "about " : "")
        + said
        + (qualifier.uncertain() ? " (uncertain)" : "");
  }

  @Override
  String name(Part part) {
    return switch (part) {
      case YEAR -> "year";
      case MONTH -> "month";
      case DAY -> "day";
      case SEASON -> "season";
      case PART_OF_YEAR -> "part";
    };
  }

  @Override
  String said(List<String> parts, boolean uncertain, boolean approximate) {
    return String.join(" and ", parts)
        + (uncertain ? " uncertain" : "")
        + (uncertain && approximate ? " and" : "")
        + (approximate ? " approximate" : "");
  }
}
