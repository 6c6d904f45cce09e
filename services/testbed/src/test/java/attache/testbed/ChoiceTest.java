package attache.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void a_given_url_comes_first_and_nobody_looks_for_an_engine() {
    var choice =
        Choice.of(settings(Map.of("attache.test.jdbc.url", "jdbc:x")), ChoiceTest::mustNotBeAsked);
    assertThat(choice).isEqualTo(new Choice(DatabaseKind.GIVEN, "a JDBC URL was given"));
  }

  @Test
  void without_a_url_an_engine_that_answers_is_used() {
    var choice = Choice.of(settings(Map.of()), Optional::empty);
    assertThat(choice.kind()).isEqualTo(DatabaseKind.TESTCONTAINERS);
  }

  @Test
  void without_url_and_engine_it_is_embedded_and_says_why() {
    var choice = Choice.of(settings(Map.of()), () -> Optional.of("no engine"));
    assertThat(choice)
        .isEqualTo(new Choice(DatabaseKind.EMBEDDED, "no JDBC URL was given and no engine"));
  }

  @Test
  void embedded_can_be_forced_past_a_given_url() {
    var choice =
        Choice.of(
            settings(
                Map.of("attache.test.database", "embedded", "attache.test.jdbc.url", "jdbc:x")),
            ChoiceTest::mustNotBeAsked);
    assertThat(choice.kind()).isEqualTo(DatabaseKind.EMBEDDED);
  }

  @Test
  void forcing_testcontainers_without_an_engine_fails() {
    assertThatThrownBy(
            () ->
                Choice.of(
                    settings(Map.of("attache.test.database", "testcontainers")),
                    () -> Optional.of("no engine")))
        .hasMessage("attache.test.database=testcontainers was asked for, but no engine");
  }

  @Test
  void forcing_a_given_database_without_a_url_fails() {
    assertThatThrownBy(
            () -> Choice.of(settings(Map.of("attache.test.database", "given")), Optional::empty))
        .hasMessage(
            "attache.test.database=given was asked for, but ATTACHE_TEST_JDBC_URL is not set");
  }

  @Test
  void an_unknown_kind_is_refused_by_name() {
    assertThatThrownBy(() -> settings(Map.of("attache.test.database", "h2")))
        .hasMessage(
            "attache.test.database is 'h2', but must be one of given, testcontainers, embedded");
  }

  @Test
  void the_environment_is_read_where_no_property_is_set() {
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
