package attache.dossier.time;

import java.util.ArrayList;
import java.util.List;

/** "about May 2021", "May 2021 (uncertain)", "5 May 2021 (year and month approximate)". */
final class EnglishQualifiers {

  private EnglishQualifiers() {}

  static String of(CalendarDate date, String said) {
    List<String> parts = new ArrayList<>(List.of("year"));
    List<Qualifier> qualifiers = new ArrayList<>(List.of(date.yearQualifier()));
    if (date.month() != null) {
      parts.add("month");
      qualifiers.add(date.monthQualifier());
    }
    if (date.day() != null) {
      parts.add("day");
      qualifiers.add(date.dayQualifier());
    }
    return of(parts, qualifiers, said);
  }

  static String of(PartOfYear part, String said) {
    return of(
        List.of("year", part.division().precision() == Precision.SEASON ? "season" : "part"),
        List.of(part.yearQualifier(), part.divisionQualifier()),
        said);
  }

  private static String of(List<String> parts, List<Qualifier> qualifiers, String said) {
    if (qualifiers.stream().distinct().count() == 1) {
      return whole(qualifiers.getFirst(), said);
    }
    List<String> uncertain = new ArrayList<>();
    List<String> approximate = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (qualifiers.get(i).uncertain()) {
        uncertain.add(parts.get(i));
      }
      if (qualifiers.get(i).approximate()) {
        approximate.add(parts.get(i));
      }
    }
    return said + " (" + notes(uncertain, approximate) + ")";
  }

  private static String notes(List<String> uncertain, List<String> approximate) {
    if (uncertain.equals(approximate)) {
      return String.join(" and ", uncertain) + " uncertain and approximate";
    }
    List<String> notes = new ArrayList<>();
    if (!uncertain.isEmpty()) {
      notes.add(String.join(" and ", uncertain) + " uncertain");
    }
    if (!approximate.isEmpty()) {
      notes.add(String.join(" and ", approximate) + " approximate");
    }
    return String.join(", ", notes);
  }

  static String whole(Qualifier qualifier, String said) {
    return (qualifier.approximate() ? "about " : "")
        + said
        + (qualifier.uncertain() ? " (uncertain)" : "");
  }
}
