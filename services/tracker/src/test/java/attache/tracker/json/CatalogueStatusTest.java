package attache.tracker.json;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Command;
import attache.dossier.Decider;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.status.Derivation;
import attache.dossier.status.Status;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class CatalogueStatusTest {
  private static final Recording NOW =
      new Recording(Instant.parse("2026-11-21T12:00:00Z"), "test", 1, true);

  @TestFactory
  Stream<DynamicTest> everyRecordOfTheCatalogueReachesTheStatusItsSourceStates() throws Exception {
    try (InputStream file = getClass().getResourceAsStream("/catalogue/records.json")) {
      return Json.MAPPER.readTree(file).valueStream().toList().stream()
          .map(
              record ->
                  DynamicTest.dynamicTest(
                      record.get("id").stringValue(),
                      () ->
                          assertThat(status(record))
                              .isEqualTo(record.get("statusAfterLastEvent").stringValue())));
    }
  }

  private static String status(JsonNode record) {
    Command.ImportRecord told = CatalogueJson.read(record);
    Dossier dossier = Dossier.BLANK;
    for (Event event : Decider.decide(dossier, told)) {
      Event read =
          EventJson.read(
              EventJson.name(event, told.registration().recordClass()),
              EventJson.write(event, new Upcasters()));
      assertThat(read).isEqualTo(event);
      dossier = Dossier.evolve(dossier, read, NOW);
    }
    Status status = Derivation.of((Dossier.Open) dossier).on(LocalDate.parse("2026-11-21"));
    return String.valueOf(status.stage());
  }
}
