package attache.verifier;

import attache.proof.BadProof;
import attache.proof.json.CanonicalJson;
import attache.proof.json.JsonMembers;
import attache.proof.json.RefusedJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, as canonical JSON each. */
final class CanonicalMembers {

  private CanonicalMembers() {}

  static Map<String, String> of(String json) throws Wrong {
    try {
      return JsonMembers.object(CanonicalJson.object(json));
    } catch (RefusedJson refused) {
      throw Wrong.with(Fault.UNREADABLE, "no JSON object: " + refused.getMessage());
    }
  }

  static String get(Map<String, String> members, String name) {
    @Nullable String value = members.get(name);
    if (value == null) {
      throw new BadProof("\"%s\" is missing".formatted(name));
    }
    return value;
  }

  static String text(Map<String, String> members, String name) {
    return JsonMembers.text(get(members, name));
  }

  static List<String> texts(Map<String, String> members, String name) {
    return JsonMembers.array(get(members, name)).stream().map(JsonMembers::text).toList();
  }
}
