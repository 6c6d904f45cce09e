package attache.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.proof.Hashes;
import attache.proof.Hex;
import attache.proof.json.CanonicalJson;
import attache.proof.json.JsonMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of an export in the hands of somebody who knows how they are made. */
final class Forger {

  final String header;
  final List<String> events = new ArrayList<>();
  private final Map<Integer, String> checkpoints = new LinkedHashMap<>();

  Forger(String export) {
    var lines = export.lines().toList();
    header = lines.getFirst();
    for (var line : lines.subList(1, lines.size())) {
      if (line.startsWith("{\"checkpoint\"")) {
        checkpoints.put(events.size(), line);
      } else {
        events.add(line);
      }
    }
  }

  /** The file again, with the checkpoints where they stood. */
  String export() {
    return export(header, true);
  }

  String export(String otherHeader, boolean withCheckpoints) {
    var out = new StringBuilder(otherHeader).append('\n');
    for (int i = 0; i < events.size(); i++) {
      out.append(events.get(i)).append('\n');
      @Nullable String checkpoint = checkpoints.get(i + 1);
      if (withCheckpoints && checkpoint != null) {
        out.append(checkpoint).append('\n');
      }
    }
    return out.toString();
  }

  /** Gives one member of one event another value. */
  void set(int event, String member, String value) {
    var members = members(events.get(event));
    members.put(member, value);
    events.set(event, json(members));
  }

  static String get(String event, String member) {
    return String.valueOf(members(event).get(member));
  }

  /** Numbers all events anew and makes every hash fit: nothing is wrong with the file in itself. */
  void makeConsistent() {
    byte[] chain = Hashes.unchained();
    for (int i = 0; i < events.size(); i++) {
      var members = members(events.get(i));
      members.put("position", String.valueOf(i + 1));
      members.remove("hash");
      byte[] leaf = Hashes.leaf(CanonicalJson.of(json(members)).getBytes(UTF_8));
      chain = Hashes.chained(chain, leaf);
      members.put("hash", '"' + Hex.text(chain) + '"');
      events.set(i, json(members));
    }
  }

  static Map<String, String> members(String json) {
    return JsonMembers.object(CanonicalJson.object(json));
  }

  static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"%s\":%s".formatted(member.getKey(), member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
