package attache.ledger;

import attache.proof.json.CanonicalJson;
import java.util.UUID;

/**
 * An event that is to be recorded.
 *
 * @param id what the outside may call it by
 * @param name its name in the log: chosen once, never a Java class name
 * @param version version of its form, from 1
 * @param data a JSON object; kept in canonical form, so read it back from here
 * @param meta a JSON object about the recording; kept in canonical form
 */
public record Draft(UUID id, String name, int version, String data, String meta) {

  /** Events are read often and whole; a document belongs elsewhere, with its hash in an event. */
  static final int MOST_CHARACTERS = 1 << 20;

  /**
   * Checks the event.
   *
   * @throws attache.proof.json.RefusedJson where JSON is malformed or could not be kept as it is
   */
  public Draft {
    Names.check("the event's name", name, 200);
    if (version < 1) {
      throw new IllegalArgumentException("the event's version must be 1 or more: " + version);
    }
    if (data.length() > MOST_CHARACTERS || meta.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "an event may have at most %d characters".formatted(MOST_CHARACTERS));
    }
    data = CanonicalJson.object(data);
    meta = CanonicalJson.object(meta);
  }

  public Draft(String name, int version, String data, String meta) {
    this(UUID.randomUUID(), name, version, data, meta);
  }
}
