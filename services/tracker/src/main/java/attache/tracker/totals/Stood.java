package attache.tracker.totals;

import attache.dossier.names.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that has to do with another one, as it stood at a moment.
 *
 * @param begun whether anything had happened
 * @param asked whether the words and parties asked for are its own
 */
record Stood(long born, boolean begun, boolean asked, List<Line> lines) {
  /** What agreements are called among lines. */
  static final String AGREEMENTS = "AGREEMENTS";

  /** A line of equipment, or how many agreements it stands for. */
  record Line(@Nullable String name, @Nullable String category, String kind, @Nullable Long value) {
    boolean isEquipment() {
      return !kind.equals(AGREEMENTS);
    }

    /** Under which name numbers are compared; null where no number is said. */
    @Nullable String key() {
      if (!isEquipment()) {
        return AGREEMENTS;
      }
      String said = name == null ? category : name;
      return kind.equals("EXACT") && said != null ? "/" + Folding.fold(said) : null;
    }

    long number() {
      return value == null ? 0 : value;
    }
  }

  /** Of numbers that are not negative; as much as there can be where it would be more. */
  static long sum(long one, long other) {
    return other > Long.MAX_VALUE - one ? Long.MAX_VALUE : one + other;
  }

  /** How many of each name it says. */
  Map<String, Long> says(boolean equipment) {
    Map<String, Long> says = new HashMap<>();
    for (Line line : lines) {
      String key = line.key();
      if (key != null && (equipment || !line.isEquipment())) {
        says.merge(key, line.number(), Stood::sum);
      }
    }
    return says;
  }
}
