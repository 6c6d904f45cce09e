package attache.testbed;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The three places a test's PostgreSQL can come from, in order of preference. */
enum DatabaseKind {
  GIVEN,
  TESTCONTAINERS,
  EMBEDDED;

  /** The name as it is written in {@code attache.test.database}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DatabaseKind of(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "attache.test.database is '%s', but must be one of %s"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(DatabaseKind::word)
                                .collect(Collectors.joining(", ")))));
  }
}
