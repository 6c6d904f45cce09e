package attache.tracker.json;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Command;
import attache.dossier.Decider;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.status.Derivation;
import attache.dossier.status.Explanation;
import attache.dossier.status.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogueStoriesTest {
  private static final Recording NOW =
      new Recording(Instant.parse("2026-11-21T12:00:00Z"), "test", 1, true);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  @Test
  void nothingInTheCatalogueIsFlaggedAsUnusual() throws IOException {
    for (JsonNode record : catalogue()) {
      assertThat(Derivation.of(dossier(record)).anomalies())
          .as(record.get("id").stringValue())
          .isEmpty();
    }
  }

  @Test
  void nothingInTheCatalogueIsAmbiguousToday() throws IOException {
    for (JsonNode record : catalogue()) {
      assertThat(Derivation.of(dossier(record)).on(TODAY).ambiguous())
          .as(record.get("id").stringValue())
          .isFalse();
    }
  }

  @Test
  void explanationOfTheMig35NamesBothClaims() throws IOException {
    Explanation explanation = explain("deal-ar-ru-mig35-request");
    assertThat(explanation.summary())
        .contains(
            "QUOTE_REQUESTED (faure-2021 footnote 17 (url of the cited article)) is preferred")
        .contains("FINANCING_REQUESTED (faure-2021 line 152 (text)) ranks lower");
  }

  @Test
  void explanationOfTheMi171eSaysThatDeliveryIsImplied() throws IOException {
    assertThat(explain("deal-ar-ru-mi171e-2010").summary())
        .contains("DELIVERED is implied by service");
  }

  @Test
  void wagnersPresenceIsNotConfirmed() throws IOException {
    assertThat(explain("eng-wagner-presence").status().confirmed()).isFalse();
  }

  @Test
  void modelPageTellsTheStatusOfItsExamples() throws IOException {
    Pattern row =
        Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (\\d{4}-\\d\\d-\\d\\d) \\| (.+) \\|$");
    Matcher examples = row.matcher(Files.readString(Path.of("../../docs/model.md")));
    int checked = 0;
    for (; examples.find(); checked++) {
      Status status =
          Derivation.of(dossier(record(examples.group(1)))).on(LocalDate.parse(examples.group(2)));
      assertThat(words(status)).as(examples.group()).isEqualTo(examples.group(3));
    }
    assertThat(checked).isGreaterThan(10);
  }

  private static String words(Status status) {
    String stage = status.stage() == null ? "no stage" : "`%s`".formatted(status.stage());
    return status.candidates().stream()
        .filter(candidate -> candidate != status.stage())
        .map(candidate -> ", or `%s`".formatted(candidate))
        .collect(Collectors.joining("", stage, ""));
  }

  private static Explanation explain(String id) throws IOException {
    return Derivation.of(dossier(record(id))).explain(TODAY);
  }

  private static JsonNode record(String id) throws IOException {
    return catalogue().stream()
        .filter(record -> record.get("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> catalogue() throws IOException {
    try (InputStream file =
        CatalogueStoriesTest.class.getResourceAsStream("/catalogue/records.json")) {
      return Json.MAPPER.readTree(file).valueStream().toList();
    }
  }

  private static Dossier.Open dossier(JsonNode record) {
    Command.ImportRecord told = CatalogueJson.read(record);
    Dossier dossier = Dossier.BLANK;
    for (Event event : Decider.decide(dossier, told)) {
      dossier = Dossier.evolve(dossier, event, NOW);
    }
    return (Dossier.Open) dossier;
  }
}
