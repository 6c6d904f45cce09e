package attache.dossier.time;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as sources give it, in the Extended Date/Time Format (ISO 8601-2:2019): levels 0 and 1 in
 * full, and of level 2 everything but what has no days (durations and the like).
 *
 * <p>The section names cited in this package are those of the Library of Congress' EDTF
 * specification, which the standard's EDTF profile follows.
 *
 * <p>Two texts of one meaning ({@code ?2021} and {@code 2021?}) are not equal, for what was written
 * is kept; their {@link #canonical()} texts are.
 */
public final class Edtf {

  /** Longer texts are refused before they are read. */
  public static final int MAX_LENGTH = 200;

  /**
   * Days are told for years from -9999 to 9999, those a calendar date can name. A farther bound
   * counts as none: nothing the product tracks lies before or after it.
   */
  private static final int FARTHEST_YEAR = 9999;

  /** Read lately: the same few dates are read again and again. What is lost is read anew. */
  private static final @Nullable Edtf[] LATELY = new Edtf[1 << 14];

  private final String text;
  private final Expression expression;
  private final @Nullable LocalDate earliest;
  private final @Nullable LocalDate latest;
  private @Nullable String english;

  private Edtf(String text, Expression expression) {
    this.text = text;
    this.expression = expression;
    this.earliest = told(expression.firstFrom(LocalDate.MIN));
    this.latest = told(expression.lastUntil(LocalDate.MAX));
  }

  /**
   * Reads a date.
   *
   * @throws InvalidEdtf naming the fault and its place
   */
  public static Edtf parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new InvalidEdtf(
          text, MAX_LENGTH, "a date is at most %s characters long".formatted(MAX_LENGTH));
    }
    int place = text.hashCode() & (LATELY.length - 1);
    Edtf before = LATELY[place];
    if (before == null || !before.text.equals(text)) {
      before = new Edtf(text, EdtfReader.read(text));
      LATELY[place] = before;
    }
    return before;
  }

  private static @Nullable LocalDate told(@Nullable LocalDate day) {
    return day == null || Math.abs(day.getYear()) > FARTHEST_YEAR ? null : day;
  }

  /** The first day this may mean; null when there is no first one. */
  public @Nullable LocalDate earliest() {
    return earliest;
  }

  /** The last day this may mean; null when there is no last one. */
  public @Nullable LocalDate latest() {
    return latest;
  }

  /** The day by which an interval had begun: the last of its start; null where none is known. */
  public @Nullable LocalDate intervalBegunBy() {
    return expression instanceof Interval(Moment start, IntervalEnd _)
        ? told(start.lastUntil(LocalDate.MAX))
        : null;
  }

  /** True for an interval whose end is known. */
  public boolean isIntervalThatEnds() {
    return expression instanceof Interval(IntervalEnd _, Moment _);
  }

  public DateRange range() {
    return new DateRange(earliest, latest);
  }

  /** The days of this that lie within the given ones; null when there is none. */
  @Nullable DateRange within(DateRange limits) {
    if (lies(limits)) {
      return range(); // asked for each development at each fold
    }
    LocalDate from = limits.earliest() == null ? LocalDate.MIN : limits.earliest();
    LocalDate until = limits.latest() == null ? LocalDate.MAX : limits.latest();
    LocalDate first = expression.firstFrom(from);
    LocalDate last = expression.lastUntil(until);
    return first == null || last == null || first.isAfter(last)
        ? null
        : new DateRange(told(first), told(last));
  }

  /** Whether no day of this can lie without the limits, as far as its ends tell. */
  private boolean lies(DateRange limits) {
    return (limits.earliest() == null
            || (earliest != null && !earliest.isBefore(limits.earliest())))
        && (limits.latest() == null || (latest != null && !latest.isAfter(limits.latest())));
  }

  Expression expression() {
    return expression;
  }

  public Precision precision() {
    return expression.precision();
  }

  public boolean uncertain() {
    return expression.qualifier().uncertain();
  }

  public boolean approximate() {
    return expression.qualifier().approximate();
  }

  /** The text as it was written: what belongs in the log and on the wire. */
  public String text() {
    return text;
  }

  /** The one text of this meaning, for comparing; it reads as the same days and qualifiers. */
  public String canonical() {
    return expression.canonical();
  }

  /** As a person would say it: "about May 2021". English where the language is not known. */
  public String inWords(Locale locale) {
    if (!locale.equals(Locale.ENGLISH)) {
      return DateWords.in(locale).say(expression);
    }
    String words = english; // every development's document has them
    if (words == null) {
      words = DateWords.in(locale).say(expression);
      english = words;
    }
    return words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edtf edtf && edtf.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
