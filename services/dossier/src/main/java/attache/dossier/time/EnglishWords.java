package attache.dossier.time;

import attache.dossier.time.DateSet.Choice;
import attache.dossier.time.DateSet.Element;
import attache.dossier.time.IntervalEnd.Dateless;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates in English.
 *
 * <p>"Before" excludes and "or earlier" includes: {@code [..2021-07]} is "July 2021 or earlier",
 * {@code [..2021-06-30]} is "before July 2021".
 */
final class EnglishWords implements DateWords {

  private final EnglishDates dates = new EnglishDates();
  private final QualifierWords qualifiers = new EnglishQualifiers();

  @Override
  public String undated() {
    return "undated";
  }

  @Override
  public String moment(Moment moment) {
    return switch (moment) {
      case CalendarDate date -> qualifiers.of(date, dates.say(date));
      case PartOfYear part -> qualifiers.of(part, dates.say(part));
      case LongYear year -> qualifiers.whole(year.qualifier(), longYear(year));
      case DateTime time -> EnglishDates.day(time.date()) + DateWords.clock(time);
    };
  }

  private static String longYear(LongYear year) {
    return year.openDigits() == 0
        ? dates(year.estimate())
        : "about %s, between %s and %s"
            .formatted(dates(year.estimate()), dates(year.first()), dates(year.last()));
  }

  private static String dates(long year) {
    return EnglishDates.year(year);
  }

  @Override
  public String interval(Interval interval) {
    return switch (interval.start()) {
      case Moment start ->
          switch (interval.end()) {
            case Moment end -> dates.between(start, end, moment(start), moment(end));
            case Dateless.OPEN -> "from " + moment(start) + " on";
            case Dateless.UNKNOWN -> "from " + moment(start) + ", end unknown";
          };
      case Dateless start ->
          switch (interval.end()) {
            case Moment end when start == Dateless.OPEN -> "until " + moment(end);
            case Moment end -> "until " + moment(end) + ", start unknown";
            case Dateless none -> "at no known time";
          };
    };
  }

  @Override
  public String set(DateSet set) {
    boolean one = set.choice() == Choice.ONE_OF;
    List<String> said = new ArrayList<>();
    for (Element element : set.elements()) {
      said.add(element(element, one, set.elements().size() == 1));
    }
    String last = said.removeLast();
    return said.isEmpty() ? last : String.join(", ", said) + (one ? " or " : " and ") + last;
  }

  private String element(Element element, boolean one, boolean alone) {
    Moment from = element.from();
    Moment to = element.to();
    if (from == null && to != null) {
      return one ? dates.before(to).orElse(moment(to) + " or earlier") : "all until " + moment(to);
    }
    if (to == null && from != null) {
      return one ? moment(from) + " or later" : "all from " + moment(from) + " on";
    }
    if (from == null || to == null || element.single()) {
      return from == null ? "" : moment(from);
    }
    return one && alone
        ? "between " + moment(from) + " and " + moment(to)
        : dates.between(from, to, moment(from), moment(to));
  }
}
