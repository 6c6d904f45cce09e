package attache.proof.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

final class JsonMembersTest {

  @Test
  void anObjectComesApartIntoItsMembers() {
    var object =
        CanonicalJson.of("{\"a\": {\"}\": [1, \"]\"]}, \"b\": \"\\\"{\", \"c\":-1.5e30,\"d\":[]}");

    assertThat(JsonMembers.object(object))
        .containsExactly(
            entry("a", "{\"}\":[1,\"]\"]}"),
            entry("b", "\"\\\"{\""),
            entry("c", "-1.5e+30"),
            entry("d", "[]"));
    assertThat(JsonMembers.object("{}")).isEmpty();
  }

  @Test
  void aListComesApartIntoItsValues() {
    assertThat(JsonMembers.array("[]")).isEmpty();
    assertThat(JsonMembers.array("[[],{},\"a,b\",null]"))
        .containsExactly("[]", "{}", "\"a,b\"", "null");
  }

  @Test
  void aTextIsWhatWasQuoted() {
    var text = "\"\\/\b\f\n\r\t\u0001é€😀";
    var quoted = new StringBuilder();
    JsonText.quote(quoted, text);

    assertThat(JsonMembers.text(quoted.toString())).isEqualTo(text);
  }
}
