package attache.dossier.value;

import attache.dossier.time.Edtf;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measured share, rank or count.
 *
 * @param value the number, or {@code null} where the source gives only a {@link Qualifier}
 * @param unit an open term such as PERCENT, RANK or COUNTRIES
 * @param period what the measure covers
 */
public record Indicator(
    String measure,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Qualifier qualifier,
    @Nullable Edtf period) {

  /** The source's words where it gives no exact number. */
  public enum Qualifier {
    NEARLY,
    MAJORITY,
    MOST
  }

  public Indicator {
    Text.line("measure", measure);
    if (unit != null) {
      Term.of("unit", unit);
    }
    if (value != null) {
      value = Numbers.bounded("value", "a value", value);
    }
    if (value == null && qualifier == null) {
      throw new Invalid("value", "an indicator needs a value, or a qualifier such as MAJORITY");
    }
  }
}
