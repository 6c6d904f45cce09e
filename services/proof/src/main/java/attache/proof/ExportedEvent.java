package attache.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.proof.json.CanonicalJson;
import attache.proof.json.JsonMembers;
import attache.proof.json.RefusedJson;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event as it leaves the log: a JSON object with the ten members that are hashed, and {@code
 * hash}, the chain's. The leaf is the RFC 8785 form of the object without its hash.
 *
 * @param recordedAt as written, in a form in which earlier is smaller
 */
public record ExportedEvent(
    long position,
    String recordedAt,
    String stream,
    long sequence,
    String name,
    String data,
    byte[] leafHash,
    byte[] hash) {

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");

  private static final List<String> LEAF =
      List.of(
          "actor",
          "data",
          "id",
          "meta",
          "name",
          "position",
          "recordedAt",
          "sequence",
          "stream",
          "version");

  private static final String HASH = "hash";

  /** From any spelling of the object: what is hashed is what it means. */
  public static ExportedEvent parse(String json) {
    try {
      return of(JsonMembers.object(CanonicalJson.object(json)));
    } catch (RefusedJson | NumberFormatException refused) {
      throw new BadProof("no event: " + refused.getMessage());
    }
  }

  private static ExportedEvent of(Map<String, String> members) {
    var leaf = new StringBuilder(800);
    for (var name : LEAF) {
      leaf.append(leaf.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
      leaf.append(member(members, name));
    }
    leaf.append('}');
    if (members.size() != LEAF.size() + 1) {
      throw new BadProof("an event with other members than its leaf's and its hash");
    }
    var recordedAt = JsonMembers.text(member(members, "recordedAt"));
    if (!TIME.matcher(recordedAt).matches()) {
      throw new BadProof("recordedAt \"%s\" is not in its form".formatted(recordedAt));
    }
    return new ExportedEvent(
        Long.parseLong(member(members, "position")),
        recordedAt,
        JsonMembers.text(member(members, "stream")),
        Long.parseLong(member(members, "sequence")),
        JsonMembers.text(member(members, "name")),
        member(members, "data"),
        Hashes.leaf(leaf.toString().getBytes(UTF_8)),
        Hex.hash(JsonMembers.text(member(members, HASH))));
  }

  private static String member(Map<String, String> members, String name) {
    @Nullable String value = members.get(name);
    if (value == null) {
      throw new BadProof("an event without " + name);
    }
    return value;
  }

  /** The export's line of an event, from its canonical leaf and its hash. */
  public static String line(byte[] canonicalLeaf, byte[] hash) {
    var leaf = new String(canonicalLeaf, UTF_8);
    return "{\"hash\":\"" + Hex.text(hash) + "\"," + leaf.substring(1);
  }

  /** The note inside an event that records a new key; null in every other event. */
  public @Nullable SignedNote rotation() {
    if (!stream.equals(KeyRotation.STREAM) || !name.equals(KeyRotation.EVENT)) {
      return null;
    }
    return KeyRotation.noteIn(data);
  }
}
