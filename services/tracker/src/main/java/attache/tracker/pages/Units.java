package attache.tracker.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How many units deals are about, as far as sources say.
 *
 * @param stated what the lines add up to that give a number exactly
 * @param exact how many lines do
 * @param inexact how many give another: about, at least, from three to five
 * @param open how many give none
 */
public record Units(BigDecimal stated, long exact, long inexact, long open) {
  public static final Units NONE = new Units(BigDecimal.ZERO, 0, 0, 0);

  /** Of the quantities of a total. */
  public static Units read(JsonNode quantities) {
    JsonNode lines = quantities.path("lines");
    return new Units(
        quantities.path("exact").asDecimal(BigDecimal.ZERO),
        lines.path("exact").asLong(0),
        lines.path("inexact").asLong(0),
        lines.path("unspecified").asLong(0));
  }

  public Units and(Units other) {
    return new Units(
        stated.add(other.stated), exact + other.exact, inexact + other.inexact, open + other.open);
  }

  /** The sum; a dash where no line gives a number exactly. */
  public String sum(Texts texts) {
    return exact == 0 ? "–" : texts.number(stated);
  }

  /** What the sum does not hold: "2 inexact, 1 without a number"; empty where it holds all. */
  public String beside(Texts texts) {
    List<String> parts = new ArrayList<>();
    if (inexact > 0) {
      parts.add(texts.count("units.inexact", inexact));
    }
    if (open > 0) {
      parts.add(texts.say("units.open", open));
    }
    return String.join(", ", parts);
  }
}
