package attache.dossier.time;

import static attache.dossier.time.SpanishDates.with;

import attache.dossier.time.DateSet.Choice;
import attache.dossier.time.DateSet.Element;
import attache.dossier.time.IntervalEnd.Dateless;
import java.util.List;

/** Dates in Spanish; what "before" excludes and "or earlier" includes is as in English. */
final class SpanishWords implements DateWords {

  private final QualifierWords qualifiers = new SpanishQualifiers();

  @Override
  public String undated() {
    return "sin fecha";
  }

  @Override
  public String moment(Moment moment) {
    return switch (moment) {
      case CalendarDate date -> qualifiers.of(date, SpanishDates.say(date));
      case PartOfYear part -> qualifiers.of(part, SpanishDates.say(part));
      case LongYear year -> qualifiers.whole(year.qualifier(), longYear(year));
      case DateTime time -> SpanishDates.day(time.date()) + DateWords.clock(time);
    };
  }

  private String longYear(LongYear year) {
    String estimate = SpanishDates.year(year.estimate());
    return year.openDigits() == 0
        ? estimate
        : "hacia %s, entre %s y %s"
            .formatted(estimate, SpanishDates.year(year.first()), SpanishDates.year(year.last()));
  }

  @Override
  public String interval(Interval interval) {
    return switch (interval.start()) {
      case Moment start ->
          switch (interval.end()) {
            case Moment end -> between(start, end);
            case Dateless.OPEN -> with("desde", moment(start));
            case Dateless.UNKNOWN -> with("desde", moment(start)) + ", fin desconocido";
          };
      case Dateless start ->
          switch (interval.end()) {
            case Moment end when start == Dateless.OPEN -> with("hasta", moment(end));
            case Moment end -> with("hasta", moment(end)) + ", inicio desconocido";
            case Dateless none -> "en fecha desconocida";
          };
    };
  }

  private String between(Moment start, Moment end) {
    String from = moment(start);
    String to = moment(end);
    return from.equals(to) ? from : with("de", from) + " " + with("a", to);
  }

  @Override
  public String set(DateSet set) {
    boolean one = set.choice() == Choice.ONE_OF;
    boolean alone = set.elements().size() == 1;
    List<String> said =
        set.elements().stream().map(element -> element(element, one, alone)).toList();
    String last = said.getLast();
    return SpanishDates.list(
        said,
        one ? last.matches("(o|8 |11 ).*") ? " u " : " o " : last.startsWith("i") ? " e " : " y ");
  }

  private String element(Element element, boolean one, boolean alone) {
    Moment from = element.from();
    Moment to = element.to();
    if (from == null && to != null) {
      return one
          ? SpanishDates.before(to).orElseGet(() -> moment(to) + " o antes")
          : "todo " + with("hasta", moment(to));
    }
    if (to == null && from != null) {
      return one ? moment(from) + " o después" : "todo " + with("desde", moment(from));
    }
    if (from == null || to == null || element.single()) {
      return from == null ? "" : moment(from);
    }
    return one && alone
        ? with("entre", moment(from)) + " y" + with("", moment(to))
        : between(from, to);
  }
}
