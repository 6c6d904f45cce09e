package attache.dossier.status;

import attache.dossier.Registration;
import attache.dossier.lifecycle.Stage;
import attache.dossier.value.Country;
import attache.dossier.value.Party;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has to ratify an agreement, and what the ratifications so far amount to. */
final class Ratification {
  /** Those whose ratification it needs, by their names and codes. */
  private final Map<String, BitSet> parties = new HashMap<>();

  private final int needed;

  /** True where parties are not listed one by one, so that nobody can tell when all have. */
  private final boolean open;

  private Ratification(List<Party> parties, boolean open) {
    this.needed = parties.size();
    this.open = open || parties.isEmpty();
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      name(party.name(), i);
      if (party.nationality() != null) {
        name(party.nationality().code(), i);
      }
      if (party.state() != null) {
        name(inEnglish(party.state()), i);
      }
    }
  }

  /** An agreement needs the states that are party to it; one without states its organisations. */
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

  private static String inEnglish(Country state) {
    return Locale.of("", state.code().substring(0, 2)).getDisplayCountry(Locale.ENGLISH);
  }

  private void name(String name, int party) {
    parties.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new BitSet()).set(party);
  }

  /** The stage these ratifications amount to. */
  Stage amountsTo(Collection<Occurrence> ratifications) {
    Tally tally = new Tally();
    ratifications.forEach(tally::add);
    return tally.stage();
  }

  /** True where the name or code is that of a party, or where not every party is listed. */
  boolean includes(String by) {
    return open || parties.containsKey(by.toLowerCase(Locale.ROOT));
  }

  /** Counts who has ratified. */
  final class Tally {
    private final BitSet ratified = new BitSet();
    private boolean asAWhole;

    void add(Occurrence ratification) {
      @Nullable String by = ratification.development().details().by();
      if (by == null) {
        // A source that names nobody says that the agreement as a whole was ratified.
        asAWhole = true;
      } else {
        BitSet named = parties.get(by.toLowerCase(Locale.ROOT));
        if (named != null) {
          ratified.or(named);
        }
      }
    }

    Stage stage() {
      boolean byAll = asAWhole || (!open && ratified.cardinality() == needed);
      return byAll ? Stage.RATIFIED : Stage.PARTIALLY_RATIFIED;
    }
  }
}
