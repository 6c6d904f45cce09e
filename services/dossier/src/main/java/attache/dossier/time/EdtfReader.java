package attache.dossier.time;

import attache.dossier.time.DateSet.Choice;
import attache.dossier.time.DateSet.Element;
import attache.dossier.time.IntervalEnd.Dateless;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole EDTF text: a date, an interval or a set. The dates in it: {@link DateReader}. */
final class EdtfReader {

  private static final String RANGE = "..";

  private final Cursor cursor;
  private final DateReader dates;

  private EdtfReader(Cursor cursor) {
    this.cursor = cursor;
    this.dates = new DateReader(cursor);
  }

  static Expression read(String text) {
    return new EdtfReader(new Cursor(text)).expression();
  }

  private Expression expression() {
    Expression expression =
        cursor.eats('[')
            ? set(Choice.ONE_OF, ']')
            : cursor.eats('{') ? set(Choice.ALL_OF, '}') : dateOrInterval();
    if (!cursor.done()) {
      throw cursor.fault("a date ends here, but " + cursor.here() + " follows" + hint());
    }
    return expression;
  }

  private Expression dateOrInterval() {
    if (cursor.done()) {
      throw cursor.fault(
          "there is nothing to read: write a date such as 2021, 2021-05 or 2021-05-05");
    }
    if (cursor.sees('/') || cursor.sees('.')) {
      return interval(datelessStart());
    }
    Moment date = dates.date();
    if (cursor.sees('T')) {
      return new TimeReader(cursor).at(date);
    }
    return cursor.sees('/') ? interval(date) : date;
  }

  private IntervalEnd datelessStart() {
    if (cursor.eats(RANGE)) {
      if (!cursor.sees('/')) {
        throw cursor.fault("an open start is followed by a slash and a date: ../2021");
      }
      return Dateless.OPEN;
    }
    if (!cursor.sees('/')) {
      throw cursor.fault("an open start is written with two dots: ../2021");
    }
    return Dateless.UNKNOWN;
  }

  private Interval interval(IntervalEnd start) {
    cursor.eats('/');
    int at = cursor.at();
    IntervalEnd end =
        cursor.done() ? Dateless.UNKNOWN : cursor.eats(RANGE) ? Dateless.OPEN : dates.date();
    if (cursor.sees('T')) {
      throw cursor.fault("an interval has no times of day: leave the time out");
    }
    if (start instanceof Dateless && end instanceof Dateless) {
      throw cursor.fault(at, "an interval needs a date on at least one side: 2021/.. or ../2021");
    }
    if (start instanceof Moment from && end instanceof Moment to) {
      inOrder(from, to, at, "the interval ends before it starts");
    }
    return new Interval(start, end);
  }

  private DateSet set(Choice choice, char close) {
    List<Element> elements = new ArrayList<>();
    do {
      Element element = element(elements.isEmpty(), close);
      elements.add(element);
      if (element.to() == null && cursor.sees(',')) {
        throw cursor.fault("only the last date of a set may be open to later dates");
      }
    } while (cursor.eats(','));
    if (!cursor.eats(close)) {
      throw cursor.fault("a comma or the closing “" + close + "” goes here" + hint());
    }
    return new DateSet(choice, elements);
  }

  private Element element(boolean first, char close) {
    int at = cursor.at();
    if (cursor.eats(RANGE)) {
      if (!first) {
        throw cursor.fault(at, "only the first date of a set may be open to earlier dates");
      }
      return new Element(null, dates.date());
    }
    Moment from = dates.date();
    if (!cursor.eats(RANGE)) {
      return new Element(from, from);
    }
    if (cursor.sees(close) || cursor.sees(',')) {
      return new Element(from, null);
    }
    int toAt = cursor.at();
    Moment to = dates.date();
    inOrder(from, to, toAt, "the range ends before it starts");
    return new Element(from, to);
  }

  private void inOrder(Moment from, Moment to, int at, String otherwise) {
    Span days = Span.between(from, to);
    if (days.first().isAfter(days.last())) {
      throw cursor.fault(at, otherwise + ": write the earlier date first");
    }
  }

  private String hint() {
    if (cursor.sees(' ')) {
      return ": EDTF has no spaces";
    }
    return cursor.sees('/') ? ": an interval has one slash, and a day is written 2021-05-05" : "";
  }
}
