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
  void fifteen_and_newer_are_accepted(String version) {
    assertThatCode(() -> SupportedDatabase.require("PostgreSQL", version))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"14.19", "9.6.24"})
  void older_ones_are_refused(String version) {
    assertThatThrownBy(() -> SupportedDatabase.require("PostgreSQL", version))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage(
            "The database is PostgreSQL %s; Attaché needs PostgreSQL 15 or newer.", version);
  }

  @Test
  void another_product_is_refused_by_name() {
    assertThatThrownBy(() -> SupportedDatabase.require("H2", "2.4.240"))
        .hasMessage("The database is H2 2.4.240; Attaché needs PostgreSQL 15 or newer.");
  }

  @Test
  void a_database_that_does_not_answer_is_a_sentence() {
    var nobody = new PGSimpleDataSource();
    nobody.setUrl("jdbc:postgresql://127.0.0.1:1/attache");
    assertThatThrownBy(
            () -> new SupportedDatabase().postProcessAfterInitialization(nobody, "dataSource"))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageStartingWith("The database does not answer: ");
  }
}
