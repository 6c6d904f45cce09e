package attache.tracker.json;

import attache.dossier.lifecycle.DevelopmentType;
import attache.tracker.json.Fault.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value at its place in a JSON text. What it cannot be read as is noted there, and the answer
 * is {@code null}.
 *
 * @param parent the place of the object or list it stands in
 * @param name the name of its field, or its number in the list
 */
record Value(JsonNode node, String parent, String name, Faults faults) {

  /** Where it stands; built only when asked for, since most values are right. */
  String pointer() {
    return pointer(parent, name);
  }

  static String pointer(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  @Nullable String text() {
    return node.isString() ? node.stringValue() : wrongKind("a text in quotes");
  }

  @Nullable Boolean flag() {
    return node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : wrongKind("true or false");
  }

  @Nullable Long whole() {
    if (!node.isIntegralNumber()) {
      return wrongKind("a whole number");
    }
    return node.canConvertToLong()
        ? Long.valueOf(node.longValue())
        : wrong("the number is too large here");
  }

  @Nullable Integer integer() {
    Long value = whole();
    if (value == null) {
      return null;
    }
    return value == value.intValue()
        ? Integer.valueOf(value.intValue())
        : wrong("%d is too large here".formatted(value));
  }

  /** A decimal, as a number or, to keep its digits, as a text. */
  @Nullable BigDecimal decimal() {
    try {
      if (node.isNumber()) {
        return node.decimalValue();
      }
      if (node.isString() && node.stringValue().length() <= 60) {
        return new BigDecimal(node.stringValue());
      }
    } catch (NumberFormatException _) {
      // said below
    }
    return wrong("this is no decimal number; write one such as 50000000 or \"12.5\"");
  }

  /**
   * A word of a closed vocabulary.
   *
   * @param likely those that are named first where the word is unknown
   */
  <E extends Enum<E>> @Nullable E word(Class<E> vocabulary, Predicate<E> likely) {
    String text = text();
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(vocabulary, text);
    } catch (IllegalArgumentException _) {
      // said with those that may be meant
    }
    faults.add(
        pointer(),
        "\"%s\" is unknown here; %s"
            .formatted(
                Fault.shortened(text),
                NearestWords.to(
                    text.substring(0, Math.min(text.length(), 80)), vocabulary, likely)),
        vocabulary == DevelopmentType.class ? Kind.UNKNOWN_TYPE : Kind.UNKNOWN_WORD);
    return null;
  }

  /** What is made from a text. */
  <T> @Nullable T made(Function<String, T> maker) {
    String text = text();
    return text == null ? null : faults.guarded(this::pointer, () -> maker.apply(text));
  }

  Fields object() {
    return Fields.of(node, pointer(), faults);
  }

  /** The elements that could be read. */
  <T> List<T> list(Function<Value, @Nullable T> reader) {
    if (!node.isArray()) {
      wrongKind("a list in brackets");
      return List.of();
    }
    String place = pointer();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      T element = reader.apply(new Value(node.get(i), place, Integer.toString(i), faults));
      if (element != null) {
        list.add(element);
      }
    }
    return list;
  }

  private <T> @Nullable T wrongKind(String needed) {
    faults.addWrongKind(pointer(), node, needed);
    return null;
  }

  private <T> @Nullable T wrong(String detail) {
    faults.add(pointer(), detail, Kind.OTHER);
    return null;
  }
}
