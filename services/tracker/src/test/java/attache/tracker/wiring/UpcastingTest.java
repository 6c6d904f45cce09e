package attache.tracker.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.dossier.Event;
import attache.ledger.Append;
import attache.ledger.Draft;
import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import attache.testbed.TestDatabase;
import attache.tracker.json.Upcasters;
import attache.tracker.log.EventReader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of an older shape are read as events of today. The change tried here: a link once had its
 * target in {@code target} and no id of its own.
 */
class UpcastingTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());

  private final Upcasters upcasters =
      new Upcasters()
          .from("RecordsLinked", 1, UpcastingTest::named)
          .from("RecordsLinked", 2, UpcastingTest::withAnId);

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }

  private static ObjectNode named(ObjectNode data) {
    ObjectNode renamed = data.deepCopy();
    renamed.set("to", renamed.remove("target"));
    return renamed;
  }

  private static ObjectNode withAnId(ObjectNode data) {
    return data.deepCopy().put("id", "follows-" + data.path("to").asString());
  }

  @Test
  void anEventOfEveryOldVersionIsReadAsOneOfToday() {
    String meta = "{\"via\": \"import\", \"documents\": []}";
    var old =
        List.of(
            new Draft("RecordsLinked", 1, "{\"rel\": \"FOLLOWS\", \"target\": \"deal-a\"}", meta),
            new Draft("RecordsLinked", 2, "{\"rel\": \"FOLLOWS\", \"to\": \"deal-a\"}", meta),
            new Draft(
                "RecordsLinked",
                3,
                "{\"id\": \"follows-deal-a\", \"rel\": \"FOLLOWS\", \"to\": \"deal-a\"}",
                meta));
    ledger.append(new Append("deal-b", 0, old, "importer", null));

    var codec = new LogCodec(new EventReader(upcasters));
    var read =
        ledger.read("deal-b", 0).stream()
            .map(event -> (RecordAggregate.Noted) codec.decode(event))
            .toList();

    assertThat(read)
        .extracting(RecordAggregate.Noted::event)
        .containsOnly(read.getLast().event())
        .first()
        .isInstanceOfSatisfying(
            Event.RecordsLinked.class,
            linked -> assertThat(linked.link().to().value()).isEqualTo("deal-a"));
    assertThat(read.getFirst().recording().imported()).isTrue();
    assertThat(read.getFirst().recording().position()).isEqualTo(1);
  }

  @Test
  void aVersionThatOnlyANewerReleaseKnowsIsNotReadAsOneOfToday() {
    ObjectNode data = JsonNodeFactory.instance.objectNode();

    assertThatThrownBy(() -> upcasters.apply("RecordsLinked", 4, data))
        .hasMessage("version 4 of RecordsLinked cannot be read here, where version 3 is known");
    assertThatThrownBy(() -> upcasters.apply("OfferMade", 2, data))
        .hasMessage("version 2 of OfferMade cannot be read here, where version 1 is known");
  }

  @Test
  void whatTheLogHoldsIsNeverChanged() {
    String data = "{\"rel\":\"FOLLOWS\",\"target\":\"deal-a\"}";
    String meta = "{\"via\":\"api\",\"documents\":[]}";
    ledger.append(
        new Append("deal-b", 0, List.of(new Draft("RecordsLinked", 1, data, meta)), "a", null));

    new LogCodec(new EventReader(upcasters)).decode(ledger.read("deal-b", 0).getFirst());

    assertThat(ledger.read("deal-b", 0).getFirst().data()).isEqualTo(data);
  }
}
