package attache.dossier.value;

import org.jspecify.annotations.Nullable;

/** How many, as precisely as the source says and no more. */
public sealed interface Quantity {

  /** The source's own words, for example "a batch". */
  @Nullable String asStated();

  record Exact(long value, @Nullable String asStated) implements Quantity {
    public Exact {
      counted("value", value);
      Text.passage("asStated", asStated);
    }
  }

  record AtLeast(long value, @Nullable String asStated) implements Quantity {
    public AtLeast {
      counted("value", value);
      Text.passage("asStated", asStated);
    }
  }

  record AtMost(long value, @Nullable String asStated) implements Quantity {
    public AtMost {
      counted("value", value);
      Text.passage("asStated", asStated);
    }
  }

  record Range(long value, long max, @Nullable String asStated) implements Quantity {
    public Range {
      counted("value", value);
      counted("max", max);
      Text.passage("asStated", asStated);
      if (max <= value) {
        throw new Invalid(
            Invalid.Rule.QUANTITY,
            "max",
            "a RANGE ends above its start: %d is not above %d".formatted(max, value));
      }
    }
  }

  record About(long value, @Nullable String asStated) implements Quantity {
    public About {
      counted("value", value);
      Text.passage("asStated", asStated);
    }
  }

  record Unspecified(@Nullable String asStated) implements Quantity {
    public Unspecified {
      Text.passage("asStated", asStated);
    }
  }

  private static void counted(String field, long value) {
    Numbers.counted(field, "a quantity", value);
  }
}
