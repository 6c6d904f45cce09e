package attache.tracker.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parses JSON texts strictly and builds JSON trees. */
public final class Json {
  /** Refuses duplicate fields and trailing text; keeps every digit of decimals. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(50).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final DateTimeFormatter MICROS =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

  private Json() {}

  /**
   * Reads one JSON value.
   *
   * @throws JacksonException where the text is no JSON
   */
  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (NumberFormatException beyond) {
      throw new StreamReadException(null, "A number is too large or too small to be read", beyond);
    }
  }

  /** What is wrong with a text, without the parser's own words on where and in which classes. */
  public static String fault(JacksonException broken) {
    if (broken instanceof MismatchedInputException) {
      return "Something follows after the end of the value";
    }
    return String.valueOf(broken.getOriginalMessage())
        .lines()
        .findFirst()
        .orElse("this is no JSON")
        .replaceAll(" \\(start marker at .*", "")
        .replaceAll(", from `[^`]*`", "");
  }

  /** An instant with its six digits after the point, as the log keeps it. */
  public static String instant(Instant instant) {
    return MICROS.format(instant);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A list under the name, unless it is empty. */
  static <T> void putList(
      ObjectNode node, String name, List<T> list, Function<T, JsonNode> writer) {
    if (!list.isEmpty()) {
      ArrayNode array = node.putArray(name);
      list.forEach(element -> array.add(writer.apply(element)));
    }
  }

  /** A text under the name, unless it is missing. */
  static void putText(ObjectNode node, String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }

  static void putInteger(ObjectNode node, String name, @Nullable Integer value) {
    if (value != null) {
      node.put(name, value);
    }
  }

  static void putTrue(ObjectNode node, String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
  }
}
