package attache.proof.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes canonical JSON apart, one level at a time: values come as canonical JSON again. */
public final class JsonMembers {

  private final String json;
  private int at = 1;

  private JsonMembers(String json) {
    this.json = json;
  }

  /** An object's members in their order. */
  public static Map<String, String> object(String canonical) {
    var reader = new JsonMembers(expect(canonical, '{'));
    var members = new LinkedHashMap<String, String>();
    while (reader.hasNext()) {
      var name = reader.value();
      reader.at++;
      members.put(text(name), reader.value());
    }
    return members;
  }

  public static List<String> array(String canonical) {
    var reader = new JsonMembers(expect(canonical, '['));
    var values = new ArrayList<String>();
    while (reader.hasNext()) {
      values.add(reader.value());
    }
    return values;
  }

  /** What a JSON string says. */
  public static String text(String canonical) {
    expect(canonical, '"');
    var inside = canonical.substring(1, canonical.length() - 1);
    if (inside.indexOf('\\') < 0) {
      return inside;
    }
    var text = new StringBuilder(inside.length());
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = inside.charAt(++i);
      switch (escaped) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(inside, i + 1, i + 5, 16));
          i += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }

  private static String expect(String canonical, char first) {
    if (canonical.isEmpty() || canonical.charAt(0) != first) {
      throw new RefusedJson("'%c' is needed here".formatted(first), 0);
    }
    return canonical;
  }

  private boolean hasNext() {
    if (json.charAt(at) == ',') {
      at++;
    }
    return at < json.length() - 1;
  }

  private String value() {
    int from = at;
    int depth = 0;
    do {
      switch (json.charAt(at)) {
        case '"' -> skipString();
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        default -> at++;
      }
    } while (depth > 0 || !endsHere(from));
    return json.substring(from, at);
  }

  private boolean endsHere(int from) {
    return switch (json.charAt(at)) {
      case ',', ':', '}', ']' -> at > from;
      default -> false;
    };
  }

  private void skipString() {
    at++;
    while (json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }
}
