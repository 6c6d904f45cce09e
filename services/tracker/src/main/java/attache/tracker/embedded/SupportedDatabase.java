package attache.tracker.embedded;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Asks a data source, before anything uses it, whether it is a PostgreSQL that we can work with.
 */
@Component
class SupportedDatabase implements BeanPostProcessor {

  static final int OLDEST = 15;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof DataSource source) {
      require(source);
    }
    return bean;
  }

  private static void require(DataSource source) {
    try (var connection = source.getConnection()) {
      var database = connection.getMetaData();
      require(database.getDatabaseProductName(), database.getDatabaseProductVersion());
    } catch (SQLException failure) {
      throw new DatabaseRefused(
          "The database does not answer: " + failure.getMessage(),
          "Check spring.datasource.url, username and password, and that PostgreSQL runs there.",
          failure);
    }
  }

  static void require(String product, String version) {
    if (!product.equals("PostgreSQL") || major(version) < OLDEST) {
      throw new DatabaseRefused(
          "The database is %s %s; Attaché needs PostgreSQL %d or newer."
              .formatted(product, version, OLDEST),
          "Give a newer one with --spring.datasource.url, or none to use the embedded one.");
    }
  }

  private static int major(String version) {
    return Integer.parseInt(version.replaceFirst("\\D.*", ""));
  }
}
