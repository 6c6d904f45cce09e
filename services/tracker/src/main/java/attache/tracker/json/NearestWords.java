package attache.tracker.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the words that an unknown one may have meant: a long vocabulary helps nobody as a list. */
final class NearestWords {
  /** A vocabulary of this many words is read at a glance. */
  private static final int SHORT = 20;

  private static final int NAMED = 5;
  private static final double ALIKE = 0.3;

  private record Candidate(String name, boolean likely, double likeness) {}

  private NearestWords() {}

  /**
   * @param likely those that come first, such as the types of the record's class
   */
  static <E extends Enum<E>> String to(String text, Class<E> vocabulary, Predicate<E> likely) {
    E[] all = vocabulary.getEnumConstants();
    if (all.length <= SHORT) {
      return "known are " + Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
    }
    List<String> words = List.of(text.split("[^\\p{L}\\d]+"));
    String nearest =
        Stream.of(all)
            .map(word -> new Candidate(word.name(), likely.test(word), alike(words, word.name())))
            .filter(candidate -> candidate.likeness() >= ALIKE)
            .sorted(
                Comparator.comparing(Candidate::likely)
                    .thenComparingDouble(Candidate::likeness)
                    .reversed())
            .limit(NAMED)
            .map(Candidate::name)
            .collect(Collectors.joining(", "));
    return (nearest.isEmpty() ? "" : "nearest are " + nearest + "; ")
        + "all stand in docs/model.md and in /v3/api-docs";
  }

  /** How much of either's words the other one has, from 0 to 1; a part of a word counts in part. */
  private static double alike(List<String> words, String name) {
    List<String> others = List.of(name.split("_"));
    double shared =
        words.stream()
            .mapToDouble(
                word -> others.stream().mapToDouble(other -> begin(word, other)).max().orElse(0))
            .sum();
    return shared / Math.max(words.size(), others.size());
  }

  private static double begin(String word, String other) {
    int most = Math.min(word.length(), other.length());
    int same = 0;
    while (same < most && Character.toUpperCase(word.charAt(same)) == other.charAt(same)) {
      same++;
    }
    return same < 2 ? 0 : (double) same / Math.max(word.length(), other.length());
  }
}
