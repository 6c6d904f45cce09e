package attache.dossier.value;

import org.jspecify.annotations.Nullable;

/**
 * A relation from one record to another. A link alone never changes a stage.
 *
 * @param rel an open term such as FOLLOWS or INFLUENCED_BY
 * @param to the record it leads to, which may be registered later
 * @param effect what the influence did, for INFLUENCED_BY and INFLUENCES
 */
public record Link(
    LinkId id, String rel, RecordId to, @Nullable Effect effect, @Nullable String note) {

  /** What an influence does to what it reaches. */
  public enum Effect {
    DETERRED,
    BLOCKED,
    DIVERTED,
    DELAYED,
    ENABLED
  }

  public Link {
    Term.of("rel", rel);
    Text.passage("note", note);
  }

  /** True where both go by one name, or lead by one relation to one record. */
  public boolean saysAs(Link other) {
    return id.equals(other.id) || leadsAs(other);
  }

  /** True where both lead by one relation to one record. */
  public boolean leadsAs(Link other) {
    return rel.equals(other.rel) && to.equals(other.to);
  }

  /** The same under another name. */
  public Link named(LinkId name) {
    return new Link(name, rel, to, effect, note);
  }
}
