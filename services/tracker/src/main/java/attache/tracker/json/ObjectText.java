package attache.tracker.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON object put together from texts that are JSON already, so that nothing is parsed again. */
public final class ObjectText {
  private final StringBuilder text = new StringBuilder(4_096).append('{');

  /** A text under the name, or null. */
  public ObjectText put(String name, @Nullable String value) {
    return raw(
        name, value == null ? "null" : JsonNodeFactory.instance.stringNode(value).toString());
  }

  public ObjectText put(String name, long value) {
    return raw(name, Long.toString(value));
  }

  public ObjectText put(String name, boolean value) {
    return raw(name, Boolean.toString(value));
  }

  /** A value that is JSON; a missing one is null. */
  public ObjectText raw(String name, @Nullable String json) {
    comma().append('"').append(name).append("\":").append(json == null ? "null" : json);
    return this;
  }

  /** The elements of a list, joined by commas; missing ones are an empty list. */
  public ObjectText list(String name, @Nullable String elements) {
    comma().append('"').append(name).append("\":[");
    text.append(elements == null ? "" : elements).append(']');
    return this;
  }

  /** All members of another object. */
  public ObjectText members(String object) {
    if (object.length() > 2) {
      comma().append(object, 1, object.length() - 1);
    }
    return this;
  }

  private StringBuilder comma() {
    return text.length() > 1 ? text.append(',') : text;
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
