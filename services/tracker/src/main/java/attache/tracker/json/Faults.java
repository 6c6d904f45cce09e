package attache.tracker.json;

import attache.dossier.time.InvalidEdtf;
import attache.dossier.time.InvalidEventDate;
import attache.dossier.value.Invalid;
import attache.tracker.json.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with one JSON text, so that a person can mend everything at once. */
public final class Faults {
  /** Past this many, more of the same helps nobody. */
  private static final int MOST = 100;

  private final List<Fault> found = new ArrayList<>();
  private int count;

  void add(String pointer, String detail, Kind kind) {
    count++;
    Fault fault = new Fault(pointer, detail, kind);
    // A field that two readers ask for is wrong only once.
    if (found.size() < MOST && !found.contains(fault)) {
      found.add(fault);
    }
  }

  /** A value is of another kind than is needed. */
  void addWrongKind(String pointer, JsonNode value, String needed) {
    add(
        pointer,
        "this is %s; %s is needed here".formatted(kindOf(value), needed),
        Kind.WRONG_JSON_KIND);
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

  /** Makes a value, or notes why the domain refuses to. */
  <T> @Nullable T guarded(Supplier<String> where, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (Invalid invalid) {
      add(
          invalid.field() == null ? where.get() : where.get() + "/" + invalid.field(),
          said(invalid),
          Kind.of(invalid.rule()));
    } catch (InvalidEdtf invalid) {
      add(where.get(), said(invalid), Kind.INVALID_DATE);
    } catch (InvalidEventDate invalid) {
      add(where.get() + "/" + invalid.field(), said(invalid), Kind.INVALID_DATE);
    }
    return null;
  }

  private static String said(RuntimeException refused) {
    return String.valueOf(refused.getMessage());
  }

  /** How many were noted, listed or not. */
  int count() {
    return count;
  }

  public List<Fault> list() {
    return List.copyOf(found);
  }

  /** Throws what was found, if anything was. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new BadInput(found);
    }
  }
}
