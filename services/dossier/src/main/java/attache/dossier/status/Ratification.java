package attache.dossier.status;

import attache.dossier.Registration;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Stage;
import attache.dossier.value.Party;
import java.util.Collection;
import java.util.List;

/**
 * Who has to ratify an agreement, and what the ratifications so far amount to.
 *
 * @param parties those whose ratification it needs: its states, or the organisations of an
 *     agreement without states
 * @param open true where a group of parties is not listed one by one, so that nobody can tell when
 *     all have ratified
 */
record Ratification(List<Party> parties, boolean open) {

  static Ratification of(Registration registration) {
    List<Party> acting =
        registration.parties().stream().filter(party -> isParty(party.role())).toList();
    List<Party> states = acting.stream().filter(party -> party.type() == Party.Type.STATE).toList();
    List<Party> organisations =
        acting.stream().filter(party -> party.type() == Party.Type.ORGANISATION).toList();
    return new Ratification(
        states.isEmpty() ? organisations : states,
        acting.stream().anyMatch(party -> party.type() == Party.Type.GROUP));
  }

  private static boolean isParty(String role) {
    return role.equals("PARTY") || role.equals("SIGNATORY");
  }

  /** The stage that the ratifications among the developments amount to. */
  Stage amountsTo(Collection<Occurrence> occurrences) {
    List<String> by =
        occurrences.stream()
            .map(Occurrence::development)
            .filter(development -> development.type() == DevelopmentType.RATIFIED)
            .map(
                development -> development.details().by() == null ? "" : development.details().by())
            .toList();
    // A source that names nobody says that the agreement as a whole was ratified.
    boolean all =
        by.contains("")
            || (!open
                && !parties.isEmpty()
                && parties.stream()
                    .allMatch(party -> by.stream().anyMatch(name -> is(party, name))));
    return all ? Stage.RATIFIED : Stage.PARTIALLY_RATIFIED;
  }

  /** True where the name or code is that of a party, or where not every party is listed. */
  boolean includes(String by) {
    return open || parties.isEmpty() || parties.stream().anyMatch(party -> is(party, by));
  }

  private static boolean is(Party party, String by) {
    return party.name().equalsIgnoreCase(by)
        || (party.nationality() != null && party.nationality().code().equalsIgnoreCase(by));
  }
}
