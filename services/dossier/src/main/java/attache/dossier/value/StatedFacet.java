package attache.dossier.value;

import java.math.BigDecimal;
import java.util.List;

/** Something a source states about a record beside its developments: a word, a number, a list. */
public sealed interface StatedFacet {

  record Words(String value) implements StatedFacet {
    public Words {
      Text.requiredPassage("value", value);
    }
  }

  /**
   * A number as JSON keeps numbers: 2.50 and 2.5 are one, and so many digits as a double holds.
   * What needs more is written as {@link Words}.
   */
  @SuppressWarnings("AvoidCommonTypeNames")
  record Number(BigDecimal value) implements StatedFacet {
    public Number {
      value = Numbers.bounded("value", "a number", value).stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
      if (new BigDecimal(Double.toString(value.doubleValue())).compareTo(value) != 0) {
        throw new Invalid(
            null, "a number of so many digits is not kept exactly; write it as a text in quotes");
      }
    }
  }

  record YesNo(boolean value) implements StatedFacet {}

  record Several(List<String> values) implements StatedFacet {
    public Several {
      values = List.copyOf(values);
      values.forEach(value -> Text.requiredPassage("value", value));
    }
  }
}
