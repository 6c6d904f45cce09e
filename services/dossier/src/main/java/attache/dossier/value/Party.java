package attache.dossier.value;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a record, and as what.
 *
 * @param state the state itself; present exactly for {@link Type#STATE}
 * @param country the state an organisation or a person belongs to
 * @param office the office a person holds or held
 * @param unnamed true where the source does not name the party
 */
public record Party(
    Type type,
    String name,
    String role,
    @Nullable Country state,
    @Nullable Country country,
    @Nullable String office,
    boolean unnamed,
    @Nullable String asStated) {

  /** What kind of party: a state, an organisation, a person, or several states together. */
  public enum Type {
    STATE,
    ORGANISATION,
    PERSON,
    GROUP
  }

  public Party {
    Text.line("name", name);
    Term.of("role", role);
    Text.optionalLine("office", office);
    Text.passage("asStated", asStated);
    if (type == Type.STATE && state == null) {
      throw new Invalid("iso3166", "a STATE needs its ISO 3166 code in iso3166, such as AR");
    }
    if (type != Type.STATE && state != null) {
      throw new Invalid(
          "iso3166", "only a STATE has iso3166; give the state of a " + type + " in country");
    }
    if (office != null && type != Type.PERSON) {
      throw new Invalid("office", "only a PERSON holds an office, not a " + type);
    }
  }

  /** The code of the state this party is or belongs to. */
  public @Nullable Country nationality() {
    return state != null ? state : country;
  }

  /** True for the side that supplies. */
  public boolean supplies() {
    return role.equals("SUPPLIER") || role.equals("SUPPLIER_STATE");
  }

  /** True for the side that receives. */
  public boolean receives() {
    return role.equals("RECIPIENT") || role.equals("BUYER");
  }
}
