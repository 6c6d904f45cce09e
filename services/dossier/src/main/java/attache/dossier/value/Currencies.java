package attache.dossier.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The currencies there are and were. Those of today come from the JDK; those that are gone from a
 * file, for deals with the Soviet Union were told in its roubles.
 */
final class Currencies {
  private static final Set<String> NO_MONEY = Set.of("XXX", "XTS");

  private Currencies() {}

  static Set<String> known() {
    return Stream.concat(
            Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode), former())
        .filter(code -> !NO_MONEY.contains(code))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> former() {
    String file = "/value/former-currencies.txt";
    try (InputStream in = Currencies.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
