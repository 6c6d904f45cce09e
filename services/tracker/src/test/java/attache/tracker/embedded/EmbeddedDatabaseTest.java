package attache.tracker.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class EmbeddedDatabaseTest {

  @TempDir Path dataDir;

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
          .withUserConfiguration(EmbeddedDatabase.class);

  @Test
  void withNoUrlTheDataSourceLeadsToTheEmbeddedOneAndEndsBeforeIt() {
    LastWords.HEARD.clear();
    service
        .withPropertyValues("attache.data-dir=" + dataDir)
        .withUserConfiguration(LastWords.class)
        .run(
            context -> {
              try (var connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.getMetaData().getURL())
                    .isEqualTo(context.getBean(EmbeddedPostgres.class).jdbcUrl());
              }
            });
    assertThat(LastWords.HEARD).containsExactly("the database still answers");
  }

  @Test
  void withAUrlNoneIsStarted() {
    service
        .withPropertyValues(
            "spring.datasource.url=jdbc:postgresql://db/attache", "attache.data-dir=" + dataDir)
        .run(context -> assertThat(context).doesNotHaveBean(EmbeddedPostgres.class));
    assertThat(dataDir).isEmptyDirectory();
  }

  /** Something of the application that needs the database while it stops. */
  static class LastWords {

    static final List<String> HEARD = new ArrayList<>();

    @Bean
    DisposableBean lastWords(DataSource source) {
      return () -> {
        try (Connection connection = source.getConnection()) {
          HEARD.add(connection.isValid(1) ? "the database still answers" : "the database is gone");
        }
      };
    }
  }
}
