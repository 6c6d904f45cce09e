package attache.dossier.value;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.lifecycle.Stage;
import attache.dossier.value.Citation.Locator;
import attache.dossier.value.Citation.Quote;
import attache.dossier.value.Grading.Credibility;
import attache.dossier.value.Grading.Reliability;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
  private static Citation citing(
      @Nullable String url,
      @Nullable String urlDate,
      @Nullable String archived,
      @Nullable String retrieved,
      @Nullable String language) {
    return new Citation(
        new SourceId("faure-2021"),
        Locator.NONE,
        null,
        null,
        url,
        urlDate,
        archived,
        retrieved,
        language,
        null,
        null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.zona-militar.com/2021/05/05/la-argentina-realiza-el-pedido/",
        "http://psk.blog.24heures.ch/archive/2021/01/25/avions-de-combat-larussie%",
        "HTTPS://EXAMPLE.ORG/ñ?q=a:b",
        "www.clarin.com/politica/x.html"
      })
  void addressIsTakenAsDocumentsPrintIt(String url) {
    assertThat(citing(url, null, url, null, null).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nowhere",
        "javascript:alert(1.5)",
        "data:text/html,x.y",
        "file:///etc/passwd.txt",
        "https://a b.org/",
        "https://a.org/\"onclick",
        "https://user@a.org"
      })
  void whatABrowserShouldNotFollowIsNoAddress(String url) {
    Refused.at("url", "no address", () -> citing(url, null, null, null, null));
    Refused.at("archivedUrl", "no address", () -> citing(null, null, url, null, null));
  }

  @Test
  void datesOfACitationAreEdtf() {
    assertThat(citing(null, "2021-05-05", null, "2026-11", null).retrievedAt())
        .isEqualTo("2026-11");
    Refused.at("urlDate", "offset", () -> citing(null, "2021-02-29", null, null, null));
    Refused.at("retrievedAt", "offset", () -> citing(null, null, null, "yesterday", null));
  }

  @Test
  void statedStatusHasAnEdtfDate() {
    assertThat(new StatedStatus(Stage.OPEN, null, "XXXX-02-02").asOf()).isEqualTo("XXXX-02-02");
    Refused.at("asOf", "offset", () -> new StatedStatus(Stage.OPEN, null, "July"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "es-AR", "pt-BR", "zh-Hant"})
  void languageIsATag(String language) {
    assertThat(citing(null, null, null, null, language).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "español", "es_AR", "x", "-"})
  void anythingElseIsNoLanguage(String language) {
    Refused.at("language", "language tag", () -> citing(null, null, null, null, language));
  }

  @Test
  void placesCountFromOne() {
    assertThat(new Locator(152, 1, 17, List.of(1, 2)).footnote()).isEqualTo(17);
    Refused.at("line", "counts from 1", () -> new Locator(0, null, null, List.of()));
    Refused.at("page", "counts from 1", () -> new Locator(null, -1, null, List.of()));
    Refused.at("footnote", "counts from 1", () -> new Locator(null, null, 0, List.of()));
    Refused.at(
        "pageFootnotes/1", "counts from 1", () -> new Locator(null, null, null, List.of(1, 0)));
  }

  @Test
  void quoteHasWords() {
    assertThat(new Quote("In 2004", "", null).exact()).isEqualTo("In 2004");
    Refused.at("exact", "missing", () -> new Quote(" ", null, null));
  }

  @ParameterizedTest
  @CsvSource({"A,1,90", "B,2,70", "C,3,50", "D,4,30", "E,5,10", "A,6,", "F,1,", "F,6,"})
  void confidenceFollowsCredibilityAndIsUnknownForFAndSix(
      Reliability reliability, int credibility, @Nullable Integer percent) {
    Grading grading = new Grading(reliability, Credibility.of(credibility));
    assertThat(grading.confidence())
        .isEqualTo(percent == null ? OptionalInt.empty() : OptionalInt.of(percent));
    assertThat(grading).hasToString(reliability.name() + credibility);
  }

  @Test
  void onlyF6IsUnknownAltogether() {
    assertThat(new Grading(Reliability.F, Credibility.SIX).isUnknown()).isTrue();
    assertThat(new Grading(Reliability.F, Credibility.FIVE).isUnknown()).isFalse();
    assertThat(new Grading(Reliability.E, Credibility.SIX).isUnknown()).isFalse();
    Refused.at("credibility", "1 to 6", () -> Credibility.of(0));
    Refused.at("credibility", "1 to 6", () -> Credibility.of(7));
  }

  @Test
  void claimsConflictsLinksFacetsAndOffsetsSaySomething() {
    Refused.at("field", "missing", () -> new Claim("", "x", Claim.Rank.NORMAL, null, List.of()));
    Refused.at("value", "missing", () -> new Claim("type", "", Claim.Rank.NORMAL, null, List.of()));
    Refused.at("field", "missing", () -> new Conflict(" ", List.of(), null));
    Refused.at("value", "missing", () -> new Conflict.Stated("", null));
    Refused.at(
        "rel",
        "no term",
        () -> new Link(new LinkId("a"), "follows", new RecordId("b"), null, null));
    Refused.at("value", "missing", () -> new StatedFacet.Words(""));
    Refused.at("value", "missing", () -> new StatedFacet.Several(List.of("a", "")));
    Refused.at("type", "at least one", () -> new Offset(null, List.of()));
    assertThat(new Offset(null, List.of(Offset.Kind.TRAINING, Offset.Kind.SUBCONTRACT)).kinds())
        .containsExactly(Offset.Kind.SUBCONTRACT, Offset.Kind.TRAINING);
  }
}
