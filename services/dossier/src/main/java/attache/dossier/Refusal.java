package attache.dossier;

import attache.dossier.value.Invalid;
import org.jspecify.annotations.Nullable;

/** A command that cannot be followed. The message is a sentence a person can act on. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; each kind is one stable problem type outside. */
  public enum Kind {
    UNKNOWN_RECORD,
    RECORD_EXISTS,
    UNKNOWN_DEVELOPMENT,
    DEVELOPMENT_EXISTS,
    WRONG_TYPE_FOR_CLASS,
    ALREADY_RETRACTED,
    NOTHING_TO_CORRECT,
    UNKNOWN_CITATION,
    UNKNOWN_DISPUTE,
    DISPUTE_EXISTS,
    ALREADY_RESOLVED,
    UNKNOWN_LINK,
    LINK_EXISTS,
    CLASS_CHANGED,
    OWN_REVIEW,
    NOT_THE_AUTHOR,
    WRONG_STATE,
    MERGED_AWAY,
    CANNOT_MERGE,
    NOT_MERGED,
    UNKNOWN_SOURCE,
    SOURCE_EXISTS,
    TEXT_KEPT
  }

  private final Kind kind;
  private final @Nullable String field;

  public Refusal(Kind kind, @Nullable String field, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.field = field;
  }

  public Kind kind() {
    return kind;
  }

  /** The component of the request at fault, as in {@link Invalid#field()}. */
  public @Nullable String field() {
    return field;
  }
}
