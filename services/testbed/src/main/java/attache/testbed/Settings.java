package attache.testbed;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the person or the build asked for: {@code attache.test.database} forces a kind, {@code
 * attache.test.jdbc.url}, {@code .username} and {@code .password} give a server. Each is read from
 * the system property, else from the environment ({@code ATTACHE_TEST_JDBC_URL}, …).
 */
record Settings(
    @Nullable DatabaseKind forced, @Nullable String url, String username, String password) {

  static Settings read(
      Function<String, @Nullable String> properties,
      Function<String, @Nullable String> environment) {
    var forced = value("attache.test.database", properties, environment);
    var username = value("attache.test.jdbc.username", properties, environment);
    var password = value("attache.test.jdbc.password", properties, environment);
    return new Settings(
        forced == null ? null : DatabaseKind.of(forced),
        value("attache.test.jdbc.url", properties, environment),
        username == null ? "postgres" : username,
        password == null ? "" : password);
  }

  private static @Nullable String value(
      String name,
      Function<String, @Nullable String> properties,
      Function<String, @Nullable String> environment) {
    var property = properties.apply(name);
    var value =
        property != null
            ? property
            : environment.apply(name.toUpperCase(Locale.ROOT).replace('.', '_'));
    return value == null || value.isBlank() ? null : value;
  }
}
