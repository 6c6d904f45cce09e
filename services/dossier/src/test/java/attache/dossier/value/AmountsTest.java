package attache.dossier.value;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.time.Edtf;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  private static final List<LongFunction<Quantity>> COUNTED =
      List.of(
          n -> new Quantity.Exact(n, null),
          n -> new Quantity.AtLeast(n, null),
          n -> new Quantity.AtMost(n, null),
          n -> new Quantity.About(n, null),
          n -> new Quantity.Range(n, n + 1, null));

  @Test
  void quantitiesCountFromZeroUp() {
    for (LongFunction<Quantity> quantity : COUNTED) {
      assertThat(quantity.apply(0).asStated()).isNull();
      Refused.at("value", "-1 is negative", () -> quantity.apply(-1));
      Refused.at("value", "counts up to", () -> quantity.apply(1_000_000_000_000_000L));
    }
  }

  @Test
  void rangeEndsAboveItsStart() {
    assertThat(new Quantity.Range(1, 2, null).max()).isEqualTo(2);
    Refused.at("max", "2 is not above 2", () -> new Quantity.Range(2, 2, null));
    Refused.at("max", "1 is not above 2", () -> new Quantity.Range(2, 1, null));
    Refused.at("max", "counts up to", () -> new Quantity.Range(2, 1_000_000_000_000_000L, null));
  }

  @Test
  void wordsOfTheSourceAreBounded() {
    String long_ = "x".repeat(10_001);
    Refused.at("asStated", "at most", () -> new Quantity.Exact(1, long_));
    Refused.at("asStated", "at most", () -> new Quantity.AtLeast(1, long_));
    Refused.at("asStated", "at most", () -> new Quantity.AtMost(1, long_));
    Refused.at("asStated", "at most", () -> new Quantity.About(1, long_));
    Refused.at("asStated", "at most", () -> new Quantity.Range(1, 2, long_));
    Refused.at("asStated", "at most", () -> new Quantity.Unspecified(long_));
    assertThat(new Quantity.Unspecified("a batch").asStated()).isEqualTo("a batch");
  }

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency, null, null, false);
  }

  @Test
  void fiftyMillionDollarsKeepTheirWords() {
    Money money = new Money(new BigDecimal("50000000"), "USD", "$50 million", "$", true);
    assertThat(money.currencyInferred()).isTrue();
    assertThat(money.asStated()).isEqualTo("$50 million");
  }

  @Test
  void amountIsNotNegative() {
    assertThat(money("0", "ARS").amount()).isZero();
    Refused.at("amount", "-0.01 is", () -> money("-0.01", "ARS"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e30", "12e29", "1e31", "1e-31", "1234567890123456789012345678901", "1e1000000"})
  void amountHasAtMostThirtyDigits(String amount) {
    Refused.at("amount", "at most 30 digits", () -> money(amount, "USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD", "RUB", "EUR", "XAU"})
  void currencyIsAnIsoCode(String currency) {
    assertThat(money("1", currency).currency()).isEqualTo(currency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUR", "CSK", "YUD", "DDM", "YDD", "DEM", "PEI", "XEU", "ZWR"})
  void currenciesThatAreGoneAreKept(String currency) {
    assertThat(money("1", currency).currency()).isEqualTo(currency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "usd", "US$", "$", "XXX", "XTS", "ZZZ", "DOLLARS", "#", "Codes"})
  void anythingElseIsNoCurrency(String currency) {
    Refused.at("currency", "is no currency", () -> money("1", currency));
  }

  @Test
  void indicatorHasAValueOrAQualifier() {
    Edtf period = Edtf.parse("2010/2016");
    assertThat(new Indicator("share", new BigDecimal("80"), "PERCENT", null, period).value())
        .isEqualByComparingTo("80");
    assertThat(new Indicator("share", null, null, Indicator.Qualifier.MOST, null).qualifier())
        .isEqualTo(Indicator.Qualifier.MOST);
    Refused.at("value", "MAJORITY", () -> new Indicator("share", null, null, null, null));
    Refused.at("measure", "missing", () -> new Indicator(" ", BigDecimal.ONE, null, null, null));
    Refused.at("unit", "no term", () -> new Indicator("m", BigDecimal.ONE, "%", null, null));
  }
}
