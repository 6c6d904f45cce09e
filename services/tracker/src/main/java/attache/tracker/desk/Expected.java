package attache.tracker.desk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a command was decided on; where the record is at another version, it is stale.
 *
 * @param versions any of these; where there are none, any version at all
 */
public record Expected(List<Long> versions) {
  /** That something is recorded, whatever it is. */
  public static final Expected SOMETHING = new Expected(List.of());

  public Expected {
    versions = List.copyOf(versions);
  }

  public static Expected version(long version) {
    return new Expected(List.of(version));
  }

  boolean isMetBy(long version) {
    return versions.isEmpty() ? version > 0 : versions.contains(version);
  }

  /** In words, such as "3 or 4". */
  @Override
  public String toString() {
    return versions.stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }
}
