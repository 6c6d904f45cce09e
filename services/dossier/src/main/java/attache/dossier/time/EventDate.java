package attache.dossier.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a development occurred, as far as its sources tell.
 *
 * @param edtf null when it is undated
 * @param asStated the source's own words, e.g. "at the beginning of the 2000s"
 * @param bound what limits the date from outside, e.g. {@code [..2021-07]} of a source that was
 *     published in July 2021
 */
public record EventDate(
    @Nullable Edtf edtf, DateBasis basis, @Nullable String asStated, @Nullable Edtf bound) {

  public static final int MAX_AS_STATED = 2000;

  /**
   * @throws InvalidEventDate naming the field and what is wrong with it
   */
  public EventDate {
    if (edtf != null && basis == DateBasis.NONE) {
      throw new InvalidEventDate("basis", "a date rests on something: say on what, not NONE");
    }
    if (edtf == null && basis != DateBasis.NONE && bound == null && asStated == null) {
      throw new InvalidEventDate(
          "basis",
          "%s is the basis of nothing here: give a date, a bound or the source's words"
              .formatted(basis));
    }
    if (asStated != null && asStated.isBlank()) {
      throw new InvalidEventDate("asStated", "the source's words are empty: leave them out");
    }
    if (asStated != null && asStated.length() > MAX_AS_STATED) {
      throw new InvalidEventDate(
          "asStated", "the source's words are at most %s characters".formatted(MAX_AS_STATED));
    }
    if (asStated != null && !isKeepable(asStated)) {
      throw new InvalidEventDate(
          "asStated", "the source's words contain U+0000 or half a character: remove it");
    }
    if (days(edtf, bound) == null) {
      throw new InvalidEventDate(
          "bound", "no day of %s lies within the bound %s".formatted(edtf, bound));
    }
  }

  /** U+0000 and a lone surrogate are text nowhere else. */
  private static boolean isKeepable(String words) {
    for (int i = 0; i < words.length(); i++) {
      int code = words.codePointAt(i);
      if (code == 0 || (code >= 0xd800 && code <= 0xdfff)) {
        return false;
      }
      i += Character.charCount(code) - 1;
    }
    return true;
  }

  public static EventDate undated(@Nullable Edtf bound) {
    return new EventDate(null, DateBasis.NONE, null, bound);
  }

  public static EventDate stated(String edtf) {
    return new EventDate(Edtf.parse(edtf), DateBasis.STATED, null, null);
  }

  /** The days on which it may have occurred: those of the date within the bound. */
  public DateRange range() {
    return Objects.requireNonNull(days(edtf, bound), "checked when this was made");
  }

  private static @Nullable DateRange days(@Nullable Edtf edtf, @Nullable Edtf bound) {
    DateRange limits = bound == null ? DateRange.ALWAYS : bound.range();
    return edtf == null ? limits : edtf.within(limits);
  }

  public @Nullable LocalDate earliest() {
    return range().earliest();
  }

  public @Nullable LocalDate latest() {
    return range().latest();
  }

  /** The precision of the date itself; null when it is undated. */
  public @Nullable Precision precision() {
    return edtf == null ? null : edtf.precision();
  }

  public boolean certainlyBefore(EventDate other) {
    return range().certainlyBefore(other.range());
  }

  public boolean overlaps(EventDate other) {
    return range().overlaps(other.range());
  }

  /** As a person would say it: "undated, July 2021 or earlier". */
  public String inWords(Locale locale) {
    String date = edtf == null ? DateWords.in(locale).undated() : edtf.inWords(locale);
    return bound == null ? date : date + ", " + bound.inWords(locale);
  }
}
