package attache.dossier.time;

import java.util.ArrayList;
import java.util.List;

/**
 * "hacia mayo de 2021", "mayo de 2021 (incierto)", "5 de mayo de 2021 (año y mes: aproximados)".
 */
final class SpanishQualifiers {

  private SpanishQualifiers() {}

  static String of(CalendarDate date, String said) {
    List<String> parts = new ArrayList<>(List.of("año"));
    List<Qualifier> qualifiers = new ArrayList<>(List.of(date.yearQualifier()));
    if (date.month() != null) {
      parts.add("mes");
      qualifiers.add(date.monthQualifier());
    }
    if (date.day() != null) {
      parts.add("día");
      qualifiers.add(date.dayQualifier());
    }
    return of(parts, qualifiers, said);
  }

  static String of(PartOfYear part, String said) {
    return of(
        List.of("año", "parte del año"),
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
      return note(uncertain, "incierto") + " y " + number(uncertain, "aproximado");
    }
    List<String> notes = new ArrayList<>();
    if (!uncertain.isEmpty()) {
      notes.add(note(uncertain, "incierto"));
    }
    if (!approximate.isEmpty()) {
      notes.add(note(approximate, "aproximado"));
    }
    return String.join(", ", notes);
  }

  private static String note(List<String> parts, String said) {
    return String.join(" y ", parts) + ": " + number(parts, said);
  }

  private static String number(List<String> parts, String said) {
    return parts.size() == 1 ? said : said + "s";
  }

  static String whole(Qualifier qualifier, String said) {
    return (qualifier.approximate() ? "hacia " : "")
        + said
        + (qualifier.uncertain() ? " (incierto)" : "");
  }
}
