package attache.tracker.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class SupportedDatabaseTest {

  @ParameterizedTest
  @ValueSource(strings = {"15.0", "15.18 (Debian 15.18-0+deb12u1)", "18.6", "19beta1"})
  void fifteenAndNewerAreAccepted(String version) {
    assertThatCode(() -> SupportedDatabase.require("PostgreSQL", version))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"14.19", "9.6.24"})
  void olderOnesAreRefused(String version) {
    assertThatThrownBy(() -> SupportedDatabase.require("PostgreSQL", version))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage(
            "The database is PostgreSQL %s; Attaché needs PostgreSQL 15 or newer.", version);
  }

  @Test
  void anotherProductIsRefusedByName() {
    assertThatThrownBy(() -> SupportedDatabase.require("H2", "2.4.240"))
        .hasMessage("The database is H2 2.4.240; Attaché needs PostgreSQL 15 or newer.");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsASentence() {
    var nobody = new PGSimpleDataSource();
    nobody.setUrl("jdbc:postgresql://127.0.0.1:1/attache");
    assertThatThrownBy(
            () -> new SupportedDatabase().postProcessAfterInitialization(nobody, "dataSource"))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageStartingWith("The database does not answer: ");
  }
}
