package attache.dossier.value;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param amount in units of the currency, not negative, at most 30 digits
 * @param currency an ISO 4217 code of money, of today or of former times, such as SUR: test and
 *     no-currency codes (XTS, XXX) are none
 * @param currencyInferred true where the source wrote only "$" and the currency is our reading
 */
public record Money(
    BigDecimal amount,
    String currency,
    @Nullable String asStated,
    @Nullable String currencyAsStated,
    boolean currencyInferred) {
  private static final Set<String> CURRENCIES = Currencies.known();

  public Money {
    amount = Numbers.bounded("amount", "an amount", amount);
    if (amount.signum() < 0) {
      throw new Invalid("amount", "an amount is not negative; " + amount.toPlainString() + " is");
    }
    known("currency", currency);
    Text.passage("asStated", asStated);
    Text.optionalLine("currencyAsStated", currencyAsStated);
  }

  /** The code, if it is one of a currency. */
  public static String currency(String code) {
    return known(null, code);
  }

  private static String known(@Nullable String field, String code) {
    if (!CURRENCIES.contains(code)) {
      throw new Invalid(
          Invalid.Rule.CURRENCY,
          field,
          "\"%s\" is no currency; give an ISO 4217 code such as USD"
              .formatted(Term.abbreviate(code)));
    }
    return code;
  }
}
