package attache.dossier.value;

import org.jspecify.annotations.Nullable;

/**
 * A value that breaks one of the domain's rules.
 *
 * <p>The message is a sentence for the person who sent the value: what is wrong and what would be
 * right. {@link #field()} is the component at fault, relative to the value being made, or {@code
 * null} where the value itself is at fault; readers turn it into a JSON Pointer.
 */
public final class Invalid extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Which rule is broken, for those who tell refusals apart by program. */
  public enum Rule {
    COUNTRY,
    CURRENCY,
    QUANTITY,
    LENGTH,
    OTHER
  }

  private final Rule rule;
  private final @Nullable String field;

  public Invalid(@Nullable String field, String message) {
    this(Rule.OTHER, field, message);
  }

  Invalid(Rule rule, @Nullable String field, String message) {
    super(message, null, false, false);
    this.rule = rule;
    this.field = field;
  }

  public Rule rule() {
    return rule;
  }

  public @Nullable String field() {
    return field;
  }
}
