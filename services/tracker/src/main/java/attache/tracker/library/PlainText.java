package attache.tracker.library;

import attache.dossier.value.Citation.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A document's text to look quotes up in. White space and quotation marks may differ: line ends
 * move and quotation marks change when a text is copied.
 */
final class PlainText {

  /** Where words stand in the text as it is kept: from a character until before another. */
  record Span(int start, int end) {}

  private final String kept;
  private final String plain;
  private final int[] at;

  PlainText(String kept) {
    this.kept = kept;
    StringBuilder characters = new StringBuilder(kept.length());
    int[] places = new int[kept.length() + 1];
    for (int i = 0; i < kept.length(); i++) {
      char plainly = plain(kept.charAt(i));
      if (plainly != ' '
          || characters.isEmpty()
          || characters.charAt(characters.length() - 1) != ' ') {
        places[characters.length()] = i;
        characters.append(plainly);
      }
    }
    places[characters.length()] = kept.length();
    this.plain = characters.toString();
    this.at = places;
  }

  private static String plain(String text) {
    return new PlainText(text).plain;
  }

  private static char plain(char character) {
    return switch (character) {
      case '\u00ab',
          '\u00bb',
          '\u201c',
          '\u201d',
          '\u201e',
          '\u201f',
          '\u2033',
          '\u300c',
          '\u300d' ->
          '"';
      case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '\u2039', '\u203a', '`', '\u00b4' ->
          '\'';
      default ->
          Character.isWhitespace(character) || Character.isSpaceChar(character) ? ' ' : character;
    };
  }

  /** The first place where the quote stands, between what stands before and after it. */
  @Nullable Span find(Quote quote) {
    String exact = plain(quote.exact()).strip();
    String before = quote.prefix() == null ? "" : plain(quote.prefix());
    String after = quote.suffix() == null ? "" : plain(quote.suffix());
    for (int i = plain.indexOf(exact); i >= 0; i = plain.indexOf(exact, i + 1)) {
      int end = i + exact.length();
      if (endsWith(i, before) && startsWith(end, after)) {
        return new Span(at[i], at[end - 1] + 1);
      }
    }
    return null;
  }

  /** True where the words stand somewhere, whatever is around them. */
  boolean has(Quote quote) {
    return plain.contains(plain(quote.exact()).strip());
  }

  /** Where prefix ends and quote begins, a space may have been dropped on either side. */
  private boolean endsWith(int end, String words) {
    int here = end - 1;
    for (int i = words.length() - 1; i >= 0; i--) {
      if (words.charAt(i) != ' ') {
        while (here >= 0 && plain.charAt(here) == ' ') {
          here--;
        }
        if (here < 0 || plain.charAt(here--) != words.charAt(i)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean startsWith(int start, String words) {
    int here = start;
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) != ' ') {
        while (here < plain.length() && plain.charAt(here) == ' ') {
          here++;
        }
        if (here == plain.length() || plain.charAt(here++) != words.charAt(i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What in the text comes nearest to a quote, or {@code null} where nothing is like it. */
  @Nullable String nearest(Quote quote) {
    return NearestPassage.passage(plain, plain(quote.exact()).strip());
  }

  /** The words at a place, as they are kept. */
  String at(Span span) {
    return kept.substring(span.start, span.end);
  }
}
