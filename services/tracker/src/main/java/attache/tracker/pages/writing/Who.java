package attache.tracker.pages.writing;

import attache.dossier.names.StateNames;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Parties as people write them: a state by its name in some language or its code, or anybody. */
public final class Who {
  private Who() {}

  /** The state's code, or {@code null} where the name is no state's, or that of several. */
  public static @Nullable String state(String name) {
    String code = name.strip().toUpperCase(Locale.ROOT);
    if (StateNames.known().contains(code)) {
      return code;
    }
    Set<String> called = StateNames.called(name);
    return called.size() == 1 ? called.iterator().next() : null;
  }

  /** Says who it is in JSON: a state where the name is one's, an organisation otherwise. */
  public static void put(String name, String role, ObjectNode party) {
    String code = state(name);
    if (code == null) {
      party.put("type", "ORGANISATION").put("name", name);
    } else {
      String english = StateNames.in("en", code);
      party.put("type", "STATE").put("name", english == null ? name : english).put("iso3166", code);
    }
    party.put("role", role);
  }
}
