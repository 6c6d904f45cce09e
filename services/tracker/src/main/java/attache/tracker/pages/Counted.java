package attache.tracker.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Records counted by several things, to be added up again by some of them. */
public record Counted(Moment moment, List<Row> rows) {

  /** So many records of which all words hold; a thing that is not named is an empty word. */
  public record Row(Map<String, String> words, long count) {
    public String word(String name) {
      return words.getOrDefault(name, "");
    }
  }

  public static Counted read(JsonNode answer) {
    List<String> by = Fields.texts(answer, "by");
    return new Counted(
        Moment.of(answer), answer.path("items").valueStream().map(item -> row(item, by)).toList());
  }

  public static List<Counted> readAll(List<JsonNode> answers) {
    return answers.stream().map(Counted::read).toList();
  }

  private static Row row(JsonNode item, List<String> by) {
    Map<String, String> words = new HashMap<>();
    by.forEach(name -> words.put(name, Fields.text(item, name, "")));
    return new Row(words, item.path("count").longValue());
  }

  public long all() {
    return rows.stream().mapToLong(Row::count).sum();
  }

  /** How many there are of a word. */
  public long of(String name, String word) {
    return rows.stream().filter(row -> row.word(name).equals(word)).mapToLong(Row::count).sum();
  }

  /** The rest, where one word is settled. */
  public Counted where(String name, String word) {
    return new Counted(moment, rows.stream().filter(row -> row.word(name).equals(word)).toList());
  }

  /** The words there are, those of most records first. */
  public List<String> words(String name) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.word(name), row.count, Long::sum));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A word as filters want it. */
  public static String filter(@Nullable String stage) {
    return stage == null || stage.isEmpty() ? "NONE" : stage;
  }
}
