package attache.dossier.status;

import attache.dossier.Registration;
import attache.dossier.lifecycle.Stage;
import attache.dossier.names.Folding;
import attache.dossier.names.StateNames;
import attache.dossier.value.Party;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who has to ratify an agreement, and what the ratifications so far amount to. */
final class Ratification {
  private final Registration registration;
  private @Nullable Parties parties;

  private Ratification(Registration registration) {
    this.registration = registration;
  }

  static Ratification of(Registration registration) {
    return new Ratification(registration);
  }

  /** Looked up once somebody ratifies: most records are no agreements. */
  private Parties parties() {
    if (parties == null) {
      parties = Parties.of(registration);
    }
    return parties;
  }

  /** True where the name or code is that of a party, or where not every party is listed. */
  boolean includes(String by) {
    return parties().open || parties().named(by) != null;
  }

  /**
   * Those whose ratification it needs.
   *
   * @param byName their numbers by their names and codes, without case and accents
   * @param open true where parties are not listed one by one, so that nobody can tell when all have
   */
  private record Parties(Map<String, BitSet> byName, int needed, boolean open) {

    /**
     * An agreement needs the states that are party to it; one without states its organisations.
     * Where nobody's role is to be party to it, whoever is named is.
     */
    static Parties of(Registration registration) {
      List<Party> named =
          registration.parties().stream().filter(party -> isParty(party.role())).toList();
      // host and user of a port are party to what they agreed on, where nobody else is named so
      List<Party> acting = named.isEmpty() ? registration.parties() : named;
      List<Party> states =
          acting.stream().filter(party -> party.type() == Party.Type.STATE).toList();
      List<Party> needed =
          states.isEmpty()
              ? acting.stream().filter(party -> party.type() == Party.Type.ORGANISATION).toList()
              : states;
      Parties parties =
          new Parties(
              new HashMap<>(),
              needed.size(),
              needed.isEmpty()
                  || acting.stream().anyMatch(party -> party.type() == Party.Type.GROUP));
      for (int i = 0; i < needed.size(); i++) {
        parties.add(needed.get(i), i);
      }
      return parties;
    }

    private static boolean isParty(String role) {
      return role.equals("PARTY") || role.equals("SIGNATORY");
    }

    private void add(Party party, int number) {
      name(party.name(), number);
      if (party.nationality() != null) {
        name(party.nationality().code(), number);
      }
    }

    private void name(String name, int number) {
      byName.computeIfAbsent(Folding.fold(name), _ -> new BitSet()).set(number);
    }

    /** Called as the record calls it, or as a state is in any language. */
    @Nullable BitSet named(String by) {
      BitSet called = byName.get(Folding.fold(by));
      if (called != null) {
        return called;
      }
      return StateNames.meant(by).stream()
          .map(code -> byName.get(Folding.fold(code)))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }

  /** Counts who has ratified. */
  final class Tally {
    private final BitSet ratified = new BitSet();
    private boolean asAWhole;

    Tally copy() {
      Tally copy = new Tally();
      copy.ratified.or(ratified);
      copy.asAWhole = asAWhole;
      return copy;
    }

    void add(Occurrence ratification) {
      @Nullable String by = ratification.development().details().by();
      if (by == null) {
        // A source that names nobody says that the agreement as a whole was ratified.
        asAWhole = true;
      } else {
        BitSet named = parties().named(by);
        if (named != null) {
          ratified.or(named);
        }
      }
    }

    /** The stage these ratifications amount to. */
    Stage stage() {
      boolean byAll = asAWhole || (!parties().open && ratified.cardinality() == parties().needed);
      return byAll ? Stage.RATIFIED : Stage.PARTIALLY_RATIFIED;
    }

    /** The stage with one more. */
    Stage stageWith(Occurrence ratification) {
      if (stage() == Stage.RATIFIED) {
        return Stage.RATIFIED;
      }
      Tally more = copy();
      more.add(ratification);
      return more.stage();
    }
  }
}
