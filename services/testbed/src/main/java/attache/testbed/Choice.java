package attache.testbed;

import java.util.Optional;
import java.util.function.Supplier;

/** Which PostgreSQL the tests run on, and why: the sentence goes into the log. */
record Choice(DatabaseKind kind, String why) {

  /**
   * @param engineMissing asked only when it matters: why no container engine can be used, or empty
   */
  static Choice of(Settings settings, Supplier<Optional<String>> engineMissing) {
    return switch (settings.forced()) {
      case GIVEN -> {
        if (settings.url() == null) {
          throw impossible(DatabaseKind.GIVEN, "ATTACHE_TEST_JDBC_URL is not set");
        }
        yield new Choice(DatabaseKind.GIVEN, "attache.test.database=given");
      }
      case TESTCONTAINERS -> {
        engineMissing
            .get()
            .ifPresent(
                reason -> {
                  throw impossible(DatabaseKind.TESTCONTAINERS, reason);
                });
        yield new Choice(DatabaseKind.TESTCONTAINERS, "attache.test.database=testcontainers");
      }
      case EMBEDDED -> new Choice(DatabaseKind.EMBEDDED, "attache.test.database=embedded");
      case null -> free(settings, engineMissing);
    };
  }

  private static Choice free(Settings settings, Supplier<Optional<String>> engineMissing) {
    if (settings.url() != null) {
      return new Choice(DatabaseKind.GIVEN, "a JDBC URL was given");
    }
    return engineMissing
        .get()
        .map(reason -> new Choice(DatabaseKind.EMBEDDED, "no JDBC URL was given and " + reason))
        .orElseGet(() -> new Choice(DatabaseKind.TESTCONTAINERS, "a container engine answers"));
  }

  private static IllegalStateException impossible(DatabaseKind kind, String reason) {
    return new IllegalStateException(
        "attache.test.database=%s was asked for, but %s".formatted(kind.word(), reason));
  }
}
