package attache.dossier.time;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a language says what is uncertain or approximate: all of a date, or parts of it. */
abstract sealed class QualifierWords permits EnglishQualifiers, SpanishQualifiers {

  /** What of a date is qualified by itself. */
  enum Part {
    YEAR,
    MONTH,
    DAY,
    SEASON,
    PART_OF_YEAR
  }

  final String of(CalendarDate date, String said) {
    Map<Part, Qualifier> parts = new LinkedHashMap<>();
    parts.put(Part.YEAR, date.yearQualifier());
    if (date.month() != null) {
      parts.put(Part.MONTH, date.monthQualifier());
    }
    if (date.day() != null) {
      parts.put(Part.DAY, date.dayQualifier());
    }
    return of(parts, said);
  }

  final String of(PartOfYear part, String said) {
    Map<Part, Qualifier> parts = new LinkedHashMap<>();
    parts.put(Part.YEAR, part.yearQualifier());
    boolean season = part.division().precision() == Precision.SEASON;
    parts.put(season ? Part.SEASON : Part.PART_OF_YEAR, part.divisionQualifier());
    return of(parts, said);
  }

  private String of(Map<Part, Qualifier> parts, String said) {
    if (Set.copyOf(parts.values()).size() == 1) {
      return whole(parts.values().iterator().next(), said);
    }
    List<String> uncertain = named(parts, Qualifier::uncertain);
    List<String> approximate = named(parts, Qualifier::approximate);
    String notes =
        uncertain.equals(approximate)
            ? note(uncertain, true, true)
            : Stream.of(note(uncertain, true, false), note(approximate, false, true))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining(", "));
    return said + " (" + notes + ")";
  }

  private List<String> named(Map<Part, Qualifier> parts, Predicate<Qualifier> so) {
    return parts.entrySet().stream()
        .filter(part -> so.test(part.getValue()))
        .map(part -> name(part.getKey()))
        .toList();
  }

  private String note(List<String> parts, boolean uncertain, boolean approximate) {
    return parts.isEmpty() ? "" : said(parts, uncertain, approximate);
  }

  /** Says it of the whole date. */
  abstract String whole(Qualifier qualifier, String said);

  abstract String name(Part part);

  /** Says it of parts, at least one. */
  abstract String said(List<String> parts, boolean uncertain, boolean approximate);
}
