package attache.tracker.json;

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
      faults.addWrongKind(pointer, node, "an object in braces");
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
    return any(name) != null;
  }

  /** True where the field is there and null: in a change, that takes its value away. */
  public boolean isEmptied(String name) {
    asked.add(name);
    return node.has(name) && node.get(name).isNull();
  }

  /** Any value, as it stands. */
  public @Nullable JsonNode any(String name) {
    asked.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  public @Nullable String text(String name) {
    return read(name, Value::text);
  }

  /** A text that must be there; where it is not, that is noted and the answer is empty. */
  public String requiredText(String name) {
    if (!has(name)) {
      missing(name, "\"%s\" is missing".formatted(name));
    }
    String text = text(name);
    return text == null ? "" : text;
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(read(name, Value::flag));
  }

  public @Nullable Long whole(String name) {
    return read(name, Value::whole);
  }

  public @Nullable Integer integer(String name) {
    return read(name, Value::integer);
  }

  /** A decimal, as a number or, to keep its digits, as a text. */
  public @Nullable BigDecimal decimal(String name) {
    return read(name, Value::decimal);
  }

  /** A word of a closed vocabulary. */
  public <E extends Enum<E>> @Nullable E word(String name, Class<E> vocabulary) {
    return word(name, vocabulary, _ -> false);
  }

  /** The same; where the word is unknown, the likely ones are named first. */
  <E extends Enum<E>> @Nullable E word(String name, Class<E> vocabulary, Predicate<E> likely) {
    return read(name, value -> value.word(vocabulary, likely));
  }

  /** A text that a value is made from. */
  public <T> @Nullable T value(String name, Function<String, T> maker) {
    return read(name, value -> value.made(maker));
  }

  /** An object that a value is made from. */
  public <T> @Nullable T object(String name, Function<Fields, @Nullable T> reader) {
    return read(name, value -> reader.apply(value.object()));
  }

  /** A list of objects; missing is empty. */
  public <T> List<T> list(String name, Function<Fields, @Nullable T> reader) {
    return elements(name, element -> reader.apply(element.object()));
  }

  /** A list of texts; missing is empty. */
  public List<String> texts(String name) {
    return elements(name, Value::text);
  }

  /** A list of texts that values are made from; missing is empty. */
  public <T> List<T> values(String name, Function<String, T> maker) {
    return elements(name, element -> element.made(maker));
  }

  /** The same, where a single text may stand without its list. */
  <T> List<T> oneOrMore(String name, Function<String, T> maker) {
    JsonNode value = any(name);
    if (value == null || !value.isString()) {
      return values(name, maker);
    }
    T only = value(name, maker);
    return only == null ? List.of() : List.of(only);
  }

  /** A list of words of a closed vocabulary; missing is empty. */
  public <E extends Enum<E>> List<E> words(String name, Class<E> vocabulary) {
    return elements(name, element -> element.word(vocabulary, _ -> false));
  }

  /** A list of whole numbers; missing is empty. */
  public List<Integer> integers(String name) {
    return elements(name, Value::integer);
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
      faults.add(Value.pointer(pointer, name), detail, kind);
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
            "the field \"%s\" is unknown here; %s"
                .formatted(
                    Fault.shortened(name),
                    asked.isEmpty()
                        ? "leave it out"
                        : "known are "
                            + asked.stream().distinct().collect(Collectors.joining(", "))),
            Kind.UNKNOWN_FIELD);
      }
    }
    return faults.count() > faultsBefore ? null : faults.guarded(() -> pointer, maker);
  }

  private <T> @Nullable T read(String name, Function<Value, @Nullable T> reader) {
    JsonNode value = any(name);
    return value == null ? null : reader.apply(new Value(value, pointer, name, faults));
  }

  private <T> List<T> elements(String name, Function<Value, @Nullable T> reader) {
    List<T> list = read(name, value -> value.list(reader));
    return list == null ? List.of() : list;
  }
}
