package attache.tracker.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence of ours. Words of others are kept apart in it, so that those that run from
 * right to left do not take its punctuation along.
 */
public record Apart(String words, boolean foreign) {
  private static final char BEGIN = '\u2068';
  private static final char END = '\u2069';
  private static final Pattern MARKED = Pattern.compile("\u2068([^\u2068\u2069]*)\u2069");

  /** Marks words of others that go into a sentence. */
  public static String of(String words) {
    return BEGIN + words + END;
  }

  /** The sentence, piece by piece. */
  public static List<Apart> in(String sentence) {
    List<Apart> pieces = new ArrayList<>();
    Matcher marked = MARKED.matcher(sentence);
    int end = 0;
    while (marked.find()) {
      pieces.add(new Apart(sentence.substring(end, marked.start()), false));
      pieces.add(new Apart(marked.group(1), true));
      end = marked.end();
    }
    pieces.add(new Apart(sentence.substring(end), false));
    return pieces;
  }
}
