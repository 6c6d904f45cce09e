package attache.ledger;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Appends for tests, about nothing in particular. */
final class Drafts {

  private Drafts() {}

  static Draft draft(String data) {
    return new Draft("ThingHappened", 1, data, "{}");
  }

  static Append append(String stream, long expectedVersion, int events) {
    return append(stream, expectedVersion, events, null);
  }

  static Append append(
      String stream, long expectedVersion, int events, @Nullable IdempotencyKey key) {
    return new Append(
        stream,
        expectedVersion,
        IntStream.range(0, events).mapToObj(i -> draft("{\"nr\":%d}".formatted(i))).toList(),
        "tester",
        key);
  }

  static IdempotencyKey key(String value, int request) {
    return new IdempotencyKey(value, new byte[] {(byte) request});
  }

  static List<Recorded> written(Appended answer) {
    return ((Appended.Written) answer).events();
  }
}
