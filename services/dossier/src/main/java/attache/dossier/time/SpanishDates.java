package attache.dossier.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single dates in Spanish, without their qualifiers. */
final class SpanishDates {
  static final Locale SPANISH = Locale.of("es");
  private static final Pattern FEMININE = Pattern.compile("(primavera|década) .*");
  private static final Pattern MASCULINE =
      Pattern.compile(
          "(día|verano|otoño|invierno|primer|segundo|tercer|cuarto|último|\\d+( o \\d+)? de) .*");

  private SpanishDates() {}

  static String say(CalendarDate date) {
    List<String> unknown = new ArrayList<>();
    Digits month = date.month();
    Digits day = date.day();
    boolean noDay = blank(day, 31);
    boolean noMonth = blank(month, 12);
    if (noDay) {
      unknown.add("día");
    }
    if (noMonth && (noDay || day == null)) {
      unknown.add("mes");
    }
    String front = month == null || noMonth ? "" : months(month);
    if (day != null && !noDay) {
      front =
          month == null || noMonth
              ? "día " + days(day, 31) + " de algún mes"
              : days(day, EnglishDates.longest(date.year(), month)) + " de " + front;
    }
    return withYear(front, date.year(), unknown);
  }

  static String say(PartOfYear part) {
    return withYear(name(part.division()), part.year(), new ArrayList<>());
  }

  private static String name(Division division) {
    return switch (division) {
      case SPRING -> "primavera";
      case SUMMER -> "verano";
      case AUTUMN -> "otoño";
      case WINTER -> "invierno";
      case NORTHERN_SPRING -> "primavera boreal";
      case NORTHERN_SUMMER -> "verano boreal";
      case NORTHERN_AUTUMN -> "otoño boreal";
      case NORTHERN_WINTER -> "invierno boreal";
      case SOUTHERN_SPRING -> "primavera austral";
      case SOUTHERN_SUMMER -> "verano austral";
      case SOUTHERN_AUTUMN -> "otoño austral";
      case SOUTHERN_WINTER -> "invierno austral";
      case FIRST_QUARTER -> "primer trimestre";
      case SECOND_QUARTER -> "segundo trimestre";
      case THIRD_QUARTER -> "tercer trimestre";
      case FOURTH_QUARTER -> "cuarto trimestre";
      case FIRST_THIRD -> "primer cuatrimestre";
      case SECOND_THIRD -> "segundo cuatrimestre";
      case LAST_THIRD -> "último cuatrimestre";
      case FIRST_HALF -> "primer semestre";
      case SECOND_HALF -> "segundo semestre";
    };
  }

  private static boolean blank(@Nullable Digits digits, int highest) {
    return digits != null && CalendarDate.fitting(digits, highest).count() == highest;
  }

  private static String withYear(String front, YearDigits year, List<String> unknown) {
    String said =
        switch (year.precision()) {
          case YEAR -> join(front, " de ", year(number(year)));
          case UNKNOWN_YEAR -> {
            unknown.add("año");
            yield front;
          }
          case DECADE ->
              year.negative()
                  ? join(front, ", ", years(year))
                  : join(front, " de la ", "década de " + year.digits().lowest());
          case CENTURY, MILLENNIUM, DAY, MONTH, QUARTER, SEASON, PART_OF_YEAR, INTERVAL, SET ->
              join(front, ", ", years(year));
        };
    String missing =
        unknown.isEmpty()
            ? ""
            : list(unknown, " y ") + (unknown.size() == 1 ? " desconocido" : " desconocidos");
    return join(said, ", ", missing);
  }

  private static String years(YearDigits year) {
    Digits digits = year.digits();
    if (!digits.text().matches("\\d*X+")) {
      return "algún año como " + year;
    }
    int sign = year.negative() ? -1 : 1;
    int near = sign * (year.negative() ? digits.highest() : digits.lowest());
    int far = sign * (year.negative() ? Math.max(1, digits.lowest()) : digits.highest());
    return "algún año de " + year(near) + " a " + year(far);
  }

  private static int number(YearDigits year) {
    return year.negative() ? -year.digits().lowest() : year.digits().lowest();
  }

  private static String join(String front, String between, String rest) {
    return front.isEmpty() ? rest : rest.isEmpty() ? front : front + between + rest;
  }

  private static String days(Digits day, int longest) {
    return choices(
        CalendarDate.fitting(day, longest).mapToObj(Integer::toString).toList(), "algún día");
  }

  private static String months(Digits month) {
    return choices(
        CalendarDate.fitting(month, 12).mapToObj(SpanishDates::month).toList(), "algún mes");
  }

  /** A few are listed, many in a row are told by their ends. */
  private static String choices(List<String> all, String some) {
    return all.size() <= 4
        ? list(all, all.getLast().matches("o.*|8|11") ? " u " : " o ")
        : some + " de " + all.getFirst() + " a " + all.getLast();
  }

  static String list(List<String> all, String last) {
    return all.size() == 1
        ? all.getFirst()
        : String.join(", ", all.subList(0, all.size() - 1)) + last + all.getLast();
  }

  private static String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, SPANISH);
  }

  static String day(LocalDate day) {
    return "%d de %s de %s"
        .formatted(day.getDayOfMonth(), month(day.getMonthValue()), year(day.getYear()));
  }

  /** The year 0 of the standard is 1 a. C. */
  static String year(long year) {
    long said = year > 0 ? year : 1 - year;
    return (said > 9999 ? String.format(SPANISH, "%,d", said) : Long.toString(said))
        + (year > 0 ? "" : " a. C.");
  }

  /** "antes de julio de 2021" for a day that closes a month. */
  static Optional<String> before(Moment last) {
    if (!(last instanceof CalendarDate date && date.isPlainDay())) {
      return Optional.empty();
    }
    LocalDate next = date.toLocalDate().plusDays(1);
    if (next.getDayOfMonth() != 1) {
      return Optional.empty();
    }
    String month = next.getMonthValue() == 1 ? "" : month(next.getMonthValue()) + " de ";
    return Optional.of("antes de " + month + year(next.getYear()));
  }

  /** With the article that a day and a part of a year take behind a preposition. */
  static String with(String preposition, String date) {
    if (FEMININE.matcher(date).matches()) {
      return preposition + " la " + date;
    }
    if (!MASCULINE.matcher(date).matches()) {
      return preposition + " " + date;
    }
    return switch (preposition) {
      case "de" -> "del " + date;
      case "a" -> "al " + date;
      case String other -> other + " el " + date;
    };
  }
}
