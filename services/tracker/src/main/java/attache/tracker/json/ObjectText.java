package attache.tracker.json;

import attache.proof.json.JsonText;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A JSON object put together from texts that are JSON already, so that nothing is parsed again. */
public final class ObjectText {
  /** Most objects that are written have less than 2,000 characters. */
  private final StringBuilder text = new StringBuilder(2_000).append('{');

  /** A text under the name, or null. */
  public ObjectText put(String name, @Nullable String value) {
    name(name);
    if (value == null) {
      text.append("null");
    } else {
      JsonText.quote(text, value);
    }
    return this;
  }

  public ObjectText put(String name, long value) {
    name(name).append(value);
    return this;
  }

  /** A number under the name, or null. */
  public ObjectText number(String name, @Nullable Number value) {
    name(name).append(value);
    return this;
  }

  public ObjectText put(String name, boolean value) {
    name(name).append(value);
    return this;
  }

  /** The value of a tree's field; a missing one is null. */
  public ObjectText set(String name, @Nullable JsonNode value) {
    name(name);
    if (value == null) {
      text.append("null");
    } else {
      NodeText.write(value, text);
    }
    return this;
  }

  /** Another object, whose members are put in where it stands. */
  public ObjectText object(String name, Consumer<ObjectText> members) {
    name(name).append('{');
    members.accept(this);
    text.append('}');
    return this;
  }

  /** A list of what trees are made of. */
  public <T> ObjectText list(String name, Collection<T> elements, Function<T, JsonNode> tree) {
    name(name).append('[');
    for (T element : elements) {
      NodeText.write(tree.apply(element), comma());
    }
    text.append(']');
    return this;
  }

  /** A value that is JSON; a missing one is null. */
  public ObjectText raw(String name, @Nullable String json) {
    name(name).append(json == null ? "null" : json);
    return this;
  }

  /** The elements of a list, joined by commas; missing ones are an empty list. */
  public ObjectText list(String name, @Nullable String elements) {
    name(name).append('[').append(elements == null ? "" : elements).append(']');
    return this;
  }

  /** All members of another object. */
  public ObjectText members(String object) {
    if (object.length() > 2) {
      comma().append(object, 1, object.length() - 1);
    }
    return this;
  }

  private StringBuilder name(String name) {
    JsonText.quote(comma(), name);
    return text.append(':');
  }

  private StringBuilder comma() {
    char last = text.charAt(text.length() - 1);
    return last == '{' || last == '[' ? text : text.append(',');
  }

  @Override
  public String toString() {
    String whole = text.append('}').toString();
    text.setLength(text.length() - 1);
    return whole;
  }
}
