package attache.tracker.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.tracker.json.Json;
import attache.tracker.views.At;
import java.util.Arrays;
import java.util.Set;

/** A record's page: what it tells, to which each answer adds the clocks it was asked with. */
final class Page {
  private final long version;
  private final byte[] told;
  private final Set<String> shown;

  /**
   * @param version how many events the record had
   * @param told a JSON object
   * @param shown the records of which it shows anything
   */
  Page(long version, String told, Set<String> shown) {
    this.version = version;
    this.told = told.getBytes(UTF_8);
    this.shown = Set.copyOf(shown);
  }

  long version() {
    return version;
  }

  Set<String> shown() {
    return shown;
  }

  int size() {
    return told.length;
  }

  /** The answer, in UTF-8. */
  byte[] json(At at) {
    byte[] clocks =
        ",\"asOf\":\"%s\",\"knownAt\":\"%s\",\"position\":%d}"
            .formatted(at.asOf(), Json.instant(at.knownAt()), at.known())
            .getBytes(UTF_8);
    int end = told.length - 1;
    byte[] json = Arrays.copyOf(told, end + clocks.length);
    System.arraycopy(clocks, 0, json, end, clocks.length);
    return json;
  }
}
