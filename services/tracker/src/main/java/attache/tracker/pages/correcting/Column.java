package attache.tracker.pages.correcting;

import attache.tracker.pages.form.Filled;
import attache.tracker.pages.writing.HowMany;
import attache.tracker.pages.writing.When;
import attache.tracker.pages.writing.Who;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One field of a row: how what is recorded is shown, and how what is typed becomes JSON.
 *
 * @param path where it stands in the row, such as {@code quantity/asStated}
 * @param vocabulary whose words it shows; empty where people write what they like
 */
public record Column(String path, Shape shape, String vocabulary, List<String> words) {

  /** How people write it. */
  public enum Shape {
    LINE,
    PASSAGE,
    WORD,
    TERM,
    WHOLE,
    FLAG,
    DATE,
    COUNT,
    STATE,
    LIST,
    STATED,
    FACET,
    CLAIMED
  }

  static final String TYPE = "type";

  /** What a claim is about, which says how its value is written. */
  static final Column ABOUT =
      of("field", Shape.WORD, "act.field", TYPE, "occurred", "place", "count");

  static Column of(String path, Shape shape) {
    return new Column(path, shape, "", List.of());
  }

  static Column of(String path, Shape shape, String vocabulary, String... words) {
    return new Column(path, shape, vocabulary, List.of(words));
  }

  static Column of(String path, String vocabulary, Enum<?>[] words) {
    return new Column(
        path, Shape.WORD, vocabulary, Stream.of(words).map(word -> word.name()).toList());
  }

  /** Whether its value is the type of a development where the row claims one. */
  public boolean mayBeType() {
    return shape == Shape.CLAIMED;
  }

  /** The words to choose from, with the one that is there. */
  public List<String> offered(String there) {
    return there.isEmpty() || words.contains(there)
        ? words
        : Stream.concat(words.stream(), Stream.of(there)).toList();
  }

  String shown(JsonNode row) {
    JsonNode value = row.at("/" + path);
    return switch (shape) {
      case LINE, PASSAGE, WORD, TERM, WHOLE, DATE, STATE, CLAIMED -> value.asString("");
      case FLAG -> value.asBoolean(false) ? "yes" : "";
      case COUNT -> HowMany.said(value);
      case LIST -> texts(value);
      case STATED ->
          value
              .valueStream()
              .map(each -> each.path("value").asString("") + from(each))
              .collect(Collectors.joining("\n"));
      case FACET -> value.isArray() ? texts(value) : value.asString("");
    };
  }

  private static String texts(JsonNode list) {
    return list.valueStream().map(each -> each.asString("")).collect(Collectors.joining("; "));
  }

  private static String from(JsonNode stated) {
    String from = stated.path("from").asString("");
    return from.isEmpty() ? "" : " <- " + from;
  }

  /** Says in the row what was typed, unless that is what is recorded. */
  void put(ObjectNode row, @Nullable String typed) {
    if (!same(typed, shown(row))) {
      change(row, typed);
    }
  }

  /** The same words: a field of one line cannot show line breaks, and a browser leaves them out. */
  static boolean same(@Nullable String typed, String shown) {
    String words = squeezed(typed == null ? "" : typed);
    return words.equals(squeezed(shown))
        || words.equals(squeezed(shown.replaceAll("[\\r\\n]", "")));
  }

  private static String squeezed(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private void change(ObjectNode row, @Nullable String typed) {
    String[] steps = path.split("/");
    String name = steps[steps.length - 1];
    ObjectNode at =
        steps.length == 1
            ? row
            : row.get(steps[0]) instanceof ObjectNode there ? there : row.putObject(steps[0]);
    if (typed == null) {
      at.remove(name);
      return;
    }
    switch (shape) {
      case LINE, PASSAGE, WORD, CLAIMED -> at.put(name, typed);
      case TERM -> at.put(name, Filled.term(typed));
      case WHOLE -> whole(at, name, typed);
      case FLAG -> at.put(name, true);
      case DATE -> at.put(name, When.of(typed).edtf());
      case COUNT -> count(at.putObject(name), row, typed);
      case STATE -> {
        String code = Who.state(typed);
        at.put(name, code == null ? typed : code);
      }
      case LIST -> list(at.putArray(name), typed);
      case STATED -> stated(at.putArray(name), typed);
      case FACET -> facet(at, name, typed);
    }
  }

  private static void whole(ObjectNode at, String name, String typed) {
    if (typed.matches("\\d{1,15}")) {
      at.put(name, Long.parseLong(typed));
    } else {
      at.put(name, typed);
    }
  }

  private static void count(ObjectNode quantity, ObjectNode row, String typed) {
    if (!HowMany.put(typed, quantity)) {
      quantity.put("kind", "UNSPECIFIED").put("asStated", typed);
    }
  }

  private static void list(ArrayNode list, String typed) {
    Stream.of(typed.split(";")).map(String::strip).filter(s -> !s.isEmpty()).forEach(list::add);
  }

  private static void stated(ArrayNode list, String typed) {
    for (String line : typed.lines().filter(line -> !line.isBlank()).toList()) {
      String[] parts = line.split("<-", 2);
      ObjectNode stated = list.addObject().put("value", parts[0].strip());
      if (parts.length > 1) {
        stated.put("from", parts[1].strip());
      }
    }
  }

  /** A facet stays what it is: yes or no, a number, a list or words. */
  private static void facet(ObjectNode at, String name, String typed) {
    if (typed.equals("true") || typed.equals("false")) {
      at.put(name, typed.equals("true"));
    } else if (typed.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
      at.put(name, new java.math.BigDecimal(typed));
    } else if (typed.contains(";")) {
      list(at.putArray(name), typed);
    } else {
      at.put(name, typed);
    }
  }
}
