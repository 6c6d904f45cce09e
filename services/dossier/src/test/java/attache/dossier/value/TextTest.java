package attache.dossier.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @Test
  void lineOfFiveHundredCharactersIsKept() {
    assertThat(Text.line("title", "x".repeat(500))).hasSize(500);
  }

  @Test
  void longerLineIsRefused() {
    Refused.at("title", "at most 500", () -> Text.line("title", "x".repeat(501)));
    Refused.at("office", "at most 500", () -> Text.optionalLine("office", "x".repeat(501)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u200b\u2060", "\ufeff \u3000"})
  void lineThatMustBeThereIsNotBlank(String blank) {
    Refused.at("title", "is missing", () -> Text.line("title", blank));
    Refused.at("reason", "is missing", () -> Text.requiredPassage("reason", blank));
  }

  @Test
  void passageHasAtMostTenThousandCharacters() {
    assertThat(Text.passage("note", "x".repeat(10_000))).hasSize(10_000);
    Refused.at("note", "at most 10000", () -> Text.passage("note", "x".repeat(10_001)));
    Refused.at("reason", "at most 10000", () -> Text.requiredPassage("reason", "x".repeat(10_001)));
  }

  @Test
  void optionalTextsMayBeMissing() {
    assertThat(Text.optionalLine("office", null)).isNull();
    assertThat(Text.passage("note", null)).isNull();
  }

  @Test
  void whatNoDatabaseCanStoreIsRefused() {
    Refused.at("note", "U+0000", () -> Text.passage("note", "a\0b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud83d", "\ude00a", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
  void halfACharacterIsRefused(String text) {
    Refused.at("note", "half a character", () -> Text.passage("note", text));
  }

  @Test
  void wholeCharactersBeyondTheBasicPlaneAreKept() {
    assertThat(Text.passage("note", "a\ud83d\ude00b")).isEqualTo("a😀b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "LOCAL_PRODUCTION",
        "T72",
        "A23456789012345678901234567890123456789012345678901234567890ABCD"
      })
  void termIsUpperCaseLettersDigitsAndUnderscores(String term) {
    assertThat(Term.of("kind", term)).isEqualTo(term);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "purchase",
        "Purchase",
        "1ST",
        "_A",
        "A B",
        "A-B",
        "É",
        "A23456789012345678901234567890123456789012345678901234567890ABCDE"
      })
  void anythingElseIsNoTerm(String text) {
    Refused.at("kind", "is no term", () -> Term.of("kind", text));
  }

  @Test
  void refusalsDoNotRepeatTenMegabytes() {
    assertThat(Term.abbreviate("x".repeat(10_000_000))).hasSize(78).endsWith("…");
    assertThat(Term.abbreviate("x".repeat(80))).hasSize(80);
  }
}
