package attache.tracker.json;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.time.InvalidEdtf;
import attache.dossier.time.InvalidEventDate;
import attache.dossier.value.Invalid;
import attache.tracker.json.Fault.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one JSON object field by field and notes everything that is wrong with it: a field that is
 * missing, of the wrong kind or unknown, and a value that the domain refuses.
 *
 * <p>A field that is absent and one that is null are the same, but for {@link #isEmptied}. After
 * all fields are asked for, {@link #make} builds the value; it also refuses the fields nobody asked
 * for.
 */
public final class Fields {
  private final JsonNode node;
  private final String pointer;
  private final Faults faults;
  private final int faultsBefore;
  private final boolean isObject;

  /** Few enough to be looked through faster than hashed; asked for twice, they stand here twice. */
  private final List<String> asked = new ArrayList<>(12);

  private Fields(JsonNode node, String pointer, Faults faults) {
    this.faultsBefore = faults.count();
    if (!node.isObject()) {
      faults.add(
          pointer,
          "this is " + kindOf(node) + "; an object in braces is needed here",
          Kind.WRONG_JSON_KIND);
    }
    this.isObject = node.isObject();
    this.node = node.isObject() ? node : JsonNodeFactory.instance.objectNode();
    this.pointer = pointer;
    this.faults = faults;
  }

  public static Fields of(JsonNode node, Faults faults) {
    return new Fields(node, "", faults);
  }

  public static Fields of(JsonNode node, String pointer, Faults faults) {
    return new Fields(node, pointer, faults);
  }

  public String pointer() {
    return pointer;
  }

  public boolean has(String name) {
    return get(name) != null;
  }

  /** True where the field is there and null: in a change, that takes its value away. */
  public boolean isEmptied(String name) {
    asked.add(name);
    return node.has(name) && node.get(name).isNull();
  }

  /** Any value, as it stands. */
  public @Nullable JsonNode any(String name) {
    return get(name);
  }

  public @Nullable String text(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      fault(
          name,
          "this is " + kindOf(value) + "; a text in quotes is needed here",
          Kind.WRONG_JSON_KIND);
      return null;
    }
    return value.stringValue();
  }

  /** A text that must be there; where it is not, that is noted and the answer is empty. */
  public String requiredText(String name) {
    String text = text(name);
    if (text == null && !faultAt(name)) {
      fault(name, "\"%s\" is missing".formatted(name), Kind.MISSING_FIELD);
    }
    return text == null ? "" : text;
  }

  public boolean flag(String name) {
    JsonNode value = get(name);
    if (value != null && !value.isBoolean()) {
      fault(
          name,
          "this is " + kindOf(value) + "; true or false is needed here",
          Kind.WRONG_JSON_KIND);
      return false;
    }
    return value != null && value.booleanValue();
  }

  public @Nullable Long whole(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber()) {
      fault(
          name,
          "this is " + kindOf(value) + "; a whole number is needed here",
          Kind.WRONG_JSON_KIND);
      return null;
    }
    if (!value.canConvertToLong()) {
      fault(name, "the number is too large here");
      return null;
    }
    return value.longValue();
  }

  public @Nullable Integer integer(String name) {
    Long value = whole(name);
    if (value == null) {
      return null;
    }
    if (value != value.intValue()) {
      fault(name, "%d is too large here".formatted(value));
      return null;
    }
    return value.intValue();
  }

  /** A decimal, as a number or, to keep its digits, as a text. */
  public @Nullable BigDecimal decimal(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    try {
      if (value.isNumber()) {
        return value.decimalValue();
      }
      if (value.isString() && value.stringValue().length() <= 60) {
        return new BigDecimal(value.stringValue());
      }
    } catch (NumberFormatException _) {
      // said below
    }
    fault(name, "this is no decimal number; write one such as 50000000 or \"12.5\"");
    return null;
  }

  /** A word of a closed vocabulary. */
  public <E extends Enum<E>> @Nullable E word(String name, Class<E> vocabulary) {
    return word(name, vocabulary, _ -> false);
  }

  /** The same; where the word is unknown, the likely ones are named first. */
  <E extends Enum<E>> @Nullable E word(String name, Class<E> vocabulary, Predicate<E> likely) {
    String text = text(name);
    return text == null ? null : word(text, () -> at(name), vocabulary, likely);
  }

  private <E extends Enum<E>> @Nullable E word(
      String text, Supplier<String> place, Class<E> vocabulary, Predicate<E> likely) {
    try {
      return Enum.valueOf(vocabulary, text);
    } catch (IllegalArgumentException _) {
      // said with those that may be meant
    }
    faults.add(
        place.get(),
        "\"%s\" is unknown here; %s"
            .formatted(
                text.length() <= 80 ? text : text.substring(0, 77) + "…",
                Nearest.to(text.substring(0, Math.min(text.length(), 80)), vocabulary, likely)),
        vocabulary == DevelopmentType.class ? Kind.UNKNOWN_TYPE : Kind.UNKNOWN_WORD);
    return null;
  }

  /** A text that a value is made from. */
  public <T> @Nullable T value(String name, Function<String, T> maker) {
    String text = text(name);
    return text == null ? null : guarded(() -> at(name), () -> maker.apply(text));
  }

  /** An object that a value is made from. */
  public <T> @Nullable T object(String name, Function<Fields, @Nullable T> reader) {
    JsonNode value = get(name);
    return value == null ? null : reader.apply(new Fields(value, at(name), faults));
  }

  /** A list of objects; missing is empty. */
  public <T> List<T> list(String name, Function<Fields, @Nullable T> reader) {
    return elements(name, (element, place) -> reader.apply(new Fields(element, place, faults)));
  }

  /** A list of texts; missing is empty. */
  public List<String> texts(String name) {
    return values(name, text -> text);
  }

  /** A list of texts that values are made from; missing is empty. */
  public <T> List<T> values(String name, Function<String, T> maker) {
    return elements(
        name,
        (element, place) -> {
          if (element.isString()) {
            return guarded(() -> place, () -> maker.apply(element.stringValue()));
          }
          faults.add(
              place,
              "this is " + kindOf(element) + "; a text in quotes is needed here",
              Kind.WRONG_JSON_KIND);
          return null;
        });
  }

  /** A list of words of a closed vocabulary; missing is empty. */
  public <E extends Enum<E>> List<E> words(String name, Class<E> vocabulary) {
    return elements(
        name,
        (element, place) -> {
          if (element.isString()) {
            return word(element.stringValue(), () -> place, vocabulary, _ -> false);
          }
          faults.add(
              place,
              "this is " + kindOf(element) + "; a text in quotes is needed here",
              Kind.WRONG_JSON_KIND);
          return null;
        });
  }

  /** A list of whole numbers; missing is empty. */
  public List<Integer> integers(String name) {
    return elements(
        name,
        (element, place) -> {
          if (element.isIntegralNumber() && element.canConvertToInt()) {
            return element.intValue();
          }
          faults.add(
              place,
              "this is " + kindOf(element) + "; a whole number is needed here",
              Kind.WRONG_JSON_KIND);
          return null;
        });
  }

  /** The names of all fields the object has. */
  public Set<String> names() {
    return new LinkedHashSet<>(node.propertyNames());
  }

  /** Notes a fault of the field. */
  public void fault(String name, String detail) {
    fault(name, detail, Kind.OTHER);
  }

  /** Notes that a field which must be there is not. */
  public void missing(String name, String detail) {
    fault(name, detail, Kind.MISSING_FIELD);
  }

  private void fault(String name, String detail, Kind kind) {
    // What is no object has no fields to find fault with.
    if (isObject) {
      faults.add(at(name), detail, kind);
    }
  }

  /**
   * Refuses unknown fields, then builds the value if nothing was wrong with the object.
   *
   * @return the value, or {@code null} where something is wrong, which was noted
   */
  public <T> @Nullable T make(Supplier<T> maker) {
    for (String name : node.propertyNames()) {
      if (!asked.contains(name)) {
        fault(
            name,
            "the field \"%s\" is unknown here; known are %s"
                .formatted(
                    name.length() <= 80 ? name : name.substring(0, 77) + "…",
                    asked.stream().distinct().collect(Collectors.joining(", "))),
            Kind.UNKNOWN_FIELD);
      }
    }
    return faults.count() > faultsBefore ? null : guarded(() -> pointer, maker);
  }

  private <T> @Nullable T guarded(Supplier<String> where, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (Invalid invalid) {
      faults.add(
          invalid.field() == null ? where.get() : where.get() + "/" + invalid.field(),
          said(invalid),
          Kind.of(invalid.rule()));
    } catch (InvalidEdtf invalid) {
      faults.add(where.get(), said(invalid), Kind.INVALID_DATE);
    } catch (InvalidEventDate invalid) {
      faults.add(where.get() + "/" + invalid.field(), said(invalid), Kind.INVALID_DATE);
    }
    return null;
  }

  private static String said(RuntimeException refused) {
    return String.valueOf(refused.getMessage());
  }

  private interface ElementReader<T> {
    @Nullable T read(JsonNode element, String place);
  }

  private <T> List<T> elements(String name, ElementReader<T> reader) {
    JsonNode value = get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      fault(
          name,
          "this is " + kindOf(value) + "; a list in brackets is needed here",
          Kind.WRONG_JSON_KIND);
      return List.of();
    }
    List<T> list = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      T element = reader.read(value.get(i), at(name) + "/" + i);
      if (element != null) {
        list.add(element);
      }
    }
    return list;
  }

  private @Nullable JsonNode get(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private boolean faultAt(String name) {
    String place = at(name);
    return faults.list().stream().anyMatch(fault -> fault.pointer().equals(place));
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static String kindOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "null";
      case NUMBER -> value.isIntegralNumber() ? "a whole number" : "a number";
      case OBJECT -> "an object";
      case STRING -> "a text";
      case BINARY, POJO -> "something else";
    };
  }
}
