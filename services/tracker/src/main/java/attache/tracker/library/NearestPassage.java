package attache.tracker.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the passage of a text that shares most words with a quote that does not stand in it. */
final class NearestPassage {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int LONGEST = 300;

  private NearestPassage() {}

  /** The passage, as long as the quote; null where it shares less than every third word. */
  static @Nullable String passage(String text, String quote) {
    Map<String, Integer> wanted = new HashMap<>();
    int length = 0;
    for (Matcher word = WORD.matcher(quote); word.find(); length++) {
      wanted.merge(folded(word), 1, Integer::sum);
    }
    List<int[]> places = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int shared = 0;
    int most = 0;
    int from = 0;
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      places.add(new int[] {word.start(), word.end()});
      words.add(folded(word));
      shared += wanted.merge(words.getLast(), -1, Integer::sum) >= 0 ? 1 : 0;
      if (words.size() > length) {
        shared -= wanted.merge(words.get(words.size() - 1 - length), 1, Integer::sum) > 0 ? 1 : 0;
      }
      if (shared > most) {
        most = shared;
        from = Math.max(0, words.size() - length);
      }
    }
    if (most == 0 || 3 * most < length) {
      return null;
    }
    int last = Math.min(from + length, places.size()) - 1;
    String passage = text.substring(places.get(from)[0], places.get(last)[1]);
    return passage.length() <= LONGEST ? passage : passage.substring(0, LONGEST) + "…";
  }

  private static String folded(Matcher word) {
    return word.group().toLowerCase(Locale.ROOT);
  }
}
