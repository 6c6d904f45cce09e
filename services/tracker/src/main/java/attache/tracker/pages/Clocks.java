package attache.tracker.pages;

import attache.dossier.time.DateSuggestion;
import attache.dossier.time.Edtf;
import attache.dossier.time.PlainDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clocks as people set them; what is understood goes on as ISO, what is not is left to be said. */
final class Clocks {
  private static final Set<String> DAYS = Set.of("asOf", "thenAsOf");
  private static final Set<String> INSTANTS = Set.of("knownAt", "thenKnownAt");
  private static final Pattern MINUTE =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d)(:\\d\\d(?:\\.\\d+)?)?(?: ?UTC|Z)?");

  private Clocks() {}

  static void read(Map<String, List<String>> parameters) {
    parameters.replaceAll(
        (name, values) ->
            DAYS.contains(name)
                ? values.stream().map(Clocks::day).toList()
                : INSTANTS.contains(name) ? values.stream().map(Clocks::instant).toList() : values);
  }

  /** The last day of what is meant, where there is one reading of it. */
  private static String day(String typed) {
    List<DateSuggestion> readings = PlainDates.suggest(typed);
    if (readings.size() != 1) {
      return typed;
    }
    Edtf read = readings.getFirst().edtf();
    LocalDate first = read.earliest();
    LocalDate last = read.latest();
    return first == null || last == null || first.plusYears(1).isBefore(last)
        ? typed
        : last.toString();
  }

  private static String instant(String typed) {
    Matcher minute = MINUTE.matcher(typed.strip());
    if (minute.matches()) {
      String seconds = minute.group(3) == null ? ":00" : minute.group(3);
      return minute.group(1) + "T" + minute.group(2) + seconds + "Z";
    }
    return typed.chars().allMatch(Character::isDigit) || typed.contains("T") ? typed : day(typed);
  }
}
