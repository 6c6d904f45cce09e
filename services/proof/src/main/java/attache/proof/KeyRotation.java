package attache.proof;

import attache.proof.json.JsonMembers;
import attache.proof.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * How a log changes its key: the old key signs a note that names the new one, and the note is
 * recorded in the log. Who trusts the first key comes to trust the last.
 */
public record KeyRotation(String origin, VerifierKey next) {

  /** The stream in which the log records its keys. */
  public static final String STREAM = "ledger:keys";

  /** The name of the event; its data is {@code {"key": …, "note": …}}. */
  public static final String EVENT = "KeyRotated";

  private static final String TITLE = "key rotation";

  public static KeyRotation parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[1].equals(TITLE) || !lines[3].isEmpty()) {
      throw new BadProof("a key rotation has three lines: origin, \"key rotation\", new key");
    }
    return new KeyRotation(lines[0], VerifierKey.parse(lines[2]));
  }

  /** The event's data: the new key for who reads, and the note for who checks. */
  public String data(SignedNote note) {
    var data = new StringBuilder("{\"key\":");
    JsonText.quote(data, next.toString());
    JsonText.quote(data.append(",\"note\":"), note.toString());
    return data.append('}').toString();
  }

  /** The note in such data, which must be canonical. */
  public static SignedNote noteIn(String data) {
    @Nullable String note = JsonMembers.object(data).get("note");
    if (note == null) {
      throw new BadProof("a key rotation without its note");
    }
    return SignedNote.parse(JsonMembers.text(note));
  }

  /** What the old key signs. */
  public String text() {
    return "%s\n%s\n%s\n".formatted(origin, TITLE, next);
  }
}
