package attache.dossier.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @ParameterizedTest
  @ValueSource(strings = {"deal-ar-ru-mig35-request", "e1", "d-abc", "a.b_c-d", "7"})
  void idIsLowerCaseLettersAndDigitsJoined(String id) {
    assertThat(new RecordId(id)).hasToString(id);
    assertThat(new DevelopmentId(id)).hasToString(id);
    assertThat(new SourceId(id)).hasToString(id);
    assertThat(new LinkId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "A", "a b", "a--b", "-a", "a-", "ä", "a/b", "../a", "a\n"})
  void anythingElseIsNoId(String text) {
    Refused.at(null, "no record id", () -> new RecordId(text));
    Refused.at(null, "no development id", () -> new DevelopmentId(text));
    Refused.at(null, "no source id", () -> new SourceId(text));
    Refused.at(null, "no link id", () -> new LinkId(text));
  }

  @Test
  void idHasAtMost120Characters() {
    assertThat(new RecordId("a".repeat(120)).value()).hasSize(120);
    Refused.at(null, "at most 120", () -> new RecordId("a".repeat(121)));
    Refused.at(null, "at most 120", () -> new DevelopmentId("a".repeat(121)));
    Refused.at(null, "at most 120", () -> new SourceId("a".repeat(121)));
  }

  @Test
  void linkIdHasRoomForTheRelationAndTheLongestRecordId() {
    assertThat(new LinkId("a".repeat(64) + "-" + "b".repeat(120)).value()).hasSize(185);
    Refused.at(null, "at most 200", () -> new LinkId("a".repeat(201)));
  }
}
