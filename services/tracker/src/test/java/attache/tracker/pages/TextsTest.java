package attache.tracker.pages;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Details;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.names.StateNames;
import attache.dossier.status.Anomaly;
import attache.dossier.status.Step;
import attache.dossier.time.DateBasis;
import attache.dossier.value.Claim;
import attache.dossier.value.Modality;
import attache.dossier.value.Offset;
import attache.tracker.json.Fault;
import attache.tracker.json.Json;
import attache.tracker.problems.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

class TextsTest {
  private static final List<String> LANGUAGES = Texts.LANGUAGES;
  private static final Pattern SAID =
      Pattern.compile("(?:\\bt|say|count)\\(\\s*\"([a-z][A-Za-z.-]*[A-Za-z])\"\\s*[,)]");
  private static final Pattern KEY = Pattern.compile("\"([A-Za-z][A-Za-z.-]*)\"");
  private static final Pattern COUNTED = Pattern.compile("count\\(\\s*\"([a-z][A-Za-z.]*)\"");
  private static final Pattern BEGINNING = Pattern.compile("\"([a-z][A-Za-z.]*\\.)\"");
  private static final Pattern VOCABULARY =
      Pattern.compile("(?:\\bword\\(|\\bof\\(\"[a-z]+\",)\\s*\"([A-Za-z]+)\"");

  @Test
  void everyLanguageSaysTheSame() {
    for (String language : LANGUAGES) {
      assertThat(Texts.in(language).keys())
          .as(language)
          .containsExactlyInAnyOrderElementsOf(Texts.in("en").keys());
    }
  }

  @Test
  void everyLanguageHasTheSamePlacesForValues() {
    Texts english = Texts.in("en");
    for (String key : english.keys()) {
      for (String language : LANGUAGES) {
        assertThat(places(Texts.in(language).say(key)))
            .as(language + ": " + key)
            .isEqualTo(places(english.say(key)));
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyWordOfAClosedVocabularyHasAName(String language) {
    List<String> needed = new ArrayList<>();
    add(needed, "stage", Stage.values());
    add(needed, "type", DevelopmentType.values());
    add(needed, "class", RecordClass.values());
    add(needed, "group", Group.values());
    add(needed, "modality", Modality.values());
    add(needed, "basis", DateBasis.values());
    add(needed, "rule", Step.Rule.values());
    add(needed, "anomaly", Anomaly.Kind.values());
    add(needed, "rank", Claim.Rank.values());
    add(needed, "problem.kind", ProblemType.values());
    add(needed, "wrong", Fault.Kind.values());

    add(needed, "value", Offset.Type.values());
    add(needed, "value", Offset.Kind.values());
    Stream.of(Details.class.getRecordComponents())
        .map(detail -> "detail." + detail.getName())
        .forEach(needed::add);

    assertThat(Texts.in(language).keys()).containsAll(needed);
  }

  private static void add(List<String> needed, String vocabulary, Enum<?>[] words) {
    Stream.of(words).map(word -> vocabulary + "." + word.name()).forEach(needed::add);
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void theOpenVocabulariesOfTheCatalogueHaveNames(String language) throws IOException {
    Set<String> needed = new TreeSet<>();
    for (JsonNode record : catalogue()) {
      needed.add("kind." + record.path("kind").asString());
      record.path("parties").forEach(party -> needed.add("role." + party.path("role").asString()));
      record.path("links").forEach(link -> needed.add("rel." + link.path("rel").asString()));
      for (JsonNode line : record.path("equipment")) {
        needed.add("category." + line.path("category").asString());
        if (line.has("role")) {
          needed.add("role." + line.path("role").asString());
        }
      }
    }

    assertThat(Texts.in(language).keys()).containsAll(needed);
  }

  private static JsonNode catalogue() throws IOException {
    try (InputStream in = TextsTest.class.getResourceAsStream("/catalogue/records.json")) {
      return Json.parse(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void nothingIsSaidThatHasNoText() throws IOException {
    Set<String> said = found(SAID);

    assertThat(said).hasSizeGreaterThan(100);
    assertThat(Texts.in("en").keys()).containsAll(said);
  }

  /** Else nobody who looks for a text in use would find it. */
  @Test
  void keysArePutTogetherAfterADotOnly() throws IOException {
    assertThat(found(Pattern.compile("(?:\\bt|say|count)\\(\\s*\"([A-Za-z.]*[A-Za-z])\"\\s*\\+")))
        .isEmpty();
  }

  @Test
  void everyVocabularyThatIsNamedHasWords() throws IOException {
    Set<String> keys = Texts.in("en").keys();

    assertThat(
            found(
                Pattern.compile(
                    "(?:\\bword\\(|\\bof\\(\"[a-z]+\",(?=[^)]*\\.values\\())\\s*\"([A-Za-z]+)\"")))
        .contains("partyType")
        .allMatch(named -> keys.stream().anyMatch(key -> key.startsWith(named + ".")));
  }

  @Test
  void noTextIsKeptThatNobodySays() throws IOException {
    Set<String> said = found(KEY);
    Set<String> counted = found(COUNTED);
    Set<String> begun = found(BEGINNING);
    Set<String> vocabularies = found(VOCABULARY);

    assertThat(Texts.in("en").keys())
        .allMatch(
            key ->
                said.contains(key)
                    || counted.contains(key.replaceFirst("\\.one$", ""))
                    || vocabularies.contains(key.substring(0, key.indexOf('.')))
                    || begun.stream().anyMatch(key::startsWith));
  }

  /** What stands so in templates and in the code of pages. */
  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String folder : List.of("src/main/jte", "src/main/java/attache/tracker/pages")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = pattern.matcher(Files.readString(file));
          while (matcher.find()) {
            found.add(matcher.group(1));
          }
        }
      }
    }
    return found;
  }

  @Test
  void statesAreCalledAsTheReaderCallsThem() {
    assertThat(Texts.in("es").state("BR")).isEqualTo("Brasil");
    assertThat(Texts.in("es").state("SUHH")).isEqualTo("Unión Soviética");
    assertThat(Texts.in("en").state("IVECO")).isEqualTo("IVECO");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyStateThatCanBeRecordedHasAName(String language) {
    Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART3));
    codes.addAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));

    assertThat(codes)
        .allSatisfy(code -> assertThat(Texts.in(language).state(code)).isNotEqualTo(code));
  }

  @Test
  void nobodyElseIsCalledAsAFormerState() {
    for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART3)) {
      for (String language : StateNames.LANGUAGES) {
        String name = Objects.requireNonNull(StateNames.in(language, code), code);
        assertThat(StateNames.called(name)).as(name).containsExactly(code);
        assertThat(StateNames.terms(name)).as(name).hasSize(1);
      }
    }
  }

  @Test
  void datesAreSaidInTheReadersLanguage() {
    Texts spanish = Texts.in("es");

    assertThat(DateWords.of("2021-05?", spanish)).isEqualTo("mayo de 2021 (incierto)");
    assertThat(DateWords.of("[..2021-05-05]", spanish)).isEqualTo("5 de mayo de 2021 o antes");
    assertThat(DateWords.of("2010/2016", spanish)).isEqualTo("de 2010 a 2016");
    assertThat(DateWords.of("2020-37", spanish)).isEqualTo("primer cuatrimestre de 2020");
    assertThat(DateWords.of("no date", spanish)).isEqualTo("no date");
  }
}
