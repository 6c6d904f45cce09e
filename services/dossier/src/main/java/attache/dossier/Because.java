package attache.dossier;

import attache.dossier.value.Citation;
import attache.dossier.value.Text;
import java.util.List;

/**
 * Why knowledge changed.
 *
 * @param reason a sentence
 * @param origin whether a person judged so or a catalogue was imported again
 * @param evidence what bears the change out
 */
public record Because(String reason, Origin origin, List<Citation> evidence) {

  /** Who changed their mind: an analyst, or the catalogue the record came from. */
  public enum Origin {
    ANALYST,
    IMPORT
  }

  public Because {
    Text.requiredPassage("reason", reason);
    evidence = List.copyOf(evidence);
  }

  public boolean byImport() {
    return origin == Origin.IMPORT;
  }
}
