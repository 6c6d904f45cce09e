package attache.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void aGivenUrlComesFirstAndNobodyLooksForAnEngine() {
    var choice =
        Choice.of(settings(Map.of("attache.test.jdbc.url", "jdbc:x")), ChoiceTest::mustNotBeAsked);
    assertThat(choice).isEqualTo(new Choice(DatabaseKind.GIVEN, "a JDBC URL was given"));
  }

  @Test
  void withoutAUrlAnEngineThatAnswersIsUsed() {
    var choice = Choice.of(settings(Map.of()), Optional::empty);
    assertThat(choice.kind()).isEqualTo(DatabaseKind.TESTCONTAINERS);
  }

  @Test
  void withoutUrlAndEngineItIsEmbeddedAndSaysWhy() {
    var choice = Choice.of(settings(Map.of()), () -> Optional.of("no engine"));
    assertThat(choice)
        .isEqualTo(new Choice(DatabaseKind.EMBEDDED, "no JDBC URL was given and no engine"));
  }

  @Test
  void embeddedCanBeForcedPastAGivenUrl() {
    var choice =
        Choice.of(
            settings(
                Map.of("attache.test.database", "embedded", "attache.test.jdbc.url", "jdbc:x")),
            ChoiceTest::mustNotBeAsked);
    assertThat(choice.kind()).isEqualTo(DatabaseKind.EMBEDDED);
  }

  @Test
  void forcingTestcontainersWithoutAnEngineFails() {
    assertThatThrownBy(
            () ->
                Choice.of(
                    settings(Map.of("attache.test.database", "testcontainers")),
                    () -> Optional.of("no engine")))
        .hasMessage("attache.test.database=testcontainers was asked for, but no engine");
  }

  @Test
  void forcingAGivenDatabaseWithoutAUrlFails() {
    assertThatThrownBy(
            () -> Choice.of(settings(Map.of("attache.test.database", "given")), Optional::empty))
        .hasMessage(
            "attache.test.database=given was asked for, but ATTACHE_TEST_JDBC_URL is not set");
  }

  @Test
  void anUnknownKindIsRefusedByName() {
    assertThatThrownBy(() -> settings(Map.of("attache.test.database", "h2")))
        .hasMessage(
            "attache.test.database is 'h2', but must be one of given, testcontainers, embedded");
  }

  @Test
  void theEnvironmentIsReadWhereNoPropertyIsSet() {
    var environment =
        Map.of("ATTACHE_TEST_JDBC_URL", "jdbc:env", "ATTACHE_TEST_JDBC_USERNAME", "ana");
    var settings =
        Settings.read(Map.of("attache.test.jdbc.username", "eva")::get, environment::get);
    assertThat(settings).isEqualTo(new Settings(null, "jdbc:env", "eva", ""));
  }

  private static Optional<String> mustNotBeAsked() {
    throw new AssertionError("asked for a container engine");
  }

  private static Settings settings(Map<String, String> properties) {
    return Settings.read(properties::get, name -> null);
  }
}
