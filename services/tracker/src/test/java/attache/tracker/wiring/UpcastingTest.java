package attache.tracker.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.dossier.Because;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.Retold;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Link;
import attache.dossier.value.LinkId;
import attache.dossier.value.RecordId;
import attache.dossier.value.SourceId;
import attache.ledger.Append;
import attache.ledger.Draft;
import attache.ledger.Ledger;
import attache.ledger.PostgresLedger;
import attache.testbed.TestDatabase;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.SourceJson;
import attache.tracker.json.Upcasters;
import attache.tracker.log.Streams;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of an older shape are read as events of today. The change tried here: a link once had its
 * target in {@code target} and no id of its own, and a source had its title in {@code name}.
 */
class UpcastingTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());

  private final Upcasters upcasters =
      new Upcasters()
          .from("RecordsLinked", 1, UpcastingTest::named)
          .from("RecordsLinked", 2, UpcastingTest::withAnId)
          .from("SourceRegistered", 1, UpcastingTest::titled);

  private final LogCodec codec = new LogCodec(upcasters);

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

  private static ObjectNode titled(ObjectNode data) {
    ObjectNode renamed = data.deepCopy();
    renamed.set("title", renamed.remove("name"));
    return renamed;
  }

  private static Event linked() {
    return new Event.RecordsLinked(
        new Link(new LinkId("follows-deal-a"), "FOLLOWS", new RecordId("deal-a"), null, null));
  }

  /** The record that had the link became another's, and its own again. */
  private static Stream<Event> toldAgain() {
    var retold =
        List.of(
            new Retold(
                "RecordsLinked",
                linked(),
                new Recording(Instant.parse("2026-11-22T00:00:00Z"), "ana", 1, false)));
    var because = new Because("They are one.", Because.Origin.ANALYST, List.of());
    var none = new LinkedHashMap<DevelopmentId, DevelopmentId>();
    return Stream.of(
        new Event.RecordsMerged(new RecordId("deal-b"), retold, none, none, because),
        new Event.RecordRestored(retold, because));
  }

  private Draft written(Event event) {
    String name = EventJson.name(event, RecordClass.DEAL);
    var circumstances = new Circumstances("ana", Via.API, null, null);
    return codec.encode(
        UUID.randomUUID(), RecordAggregate.Noted.now(name, event, circumstances), Map.of());
  }

  private Object recorded(String stream, Draft draft) {
    ledger.append(new Append(stream, Append.ANY, List.of(draft), "ana", null));
    return codec.decode(ledger.read(stream, 0).getLast());
  }

  @Test
  void anEventIsWrittenInTheVersionOfToday() {
    Draft draft = written(linked());

    assertThat(draft.version()).isEqualTo(3);
    assertThat(recorded("deal-b", draft))
        .isInstanceOfSatisfying(
            RecordAggregate.Noted.class, noted -> assertThat(noted.event()).isEqualTo(linked()));
  }

  @Test
  void anEventThatNeverChangedIsWrittenInItsFirstVersion() {
    var unlinked =
        new Event.RecordsUnlinked(
            new LinkId("follows-deal-a"),
            new Because("It does not.", Because.Origin.ANALYST, List.of()));

    assertThat(written(unlinked).version()).isEqualTo(1);
  }

  @Test
  void anEventOfADocumentIsWrittenInTheVersionOfToday() {
    var registered =
        SourceJson.read(
            "SourceRegistered",
            Json.parse("{\"id\": \"faure-2021\", \"kind\": \"BOOK\", \"title\": \"Werra\"}"));
    Way way = new Way(Via.API, null, List.of());

    Draft draft =
        codec.encode(UUID.randomUUID(), new SourceAggregate.Noted(registered, way), Map.of());

    assertThat(draft.version()).isEqualTo(2);
    assertThat(recorded(Streams.of(new SourceId("faure-2021")), draft))
        .isEqualTo(new SourceAggregate.Noted(registered, way));
  }

  @ParameterizedTest
  @MethodSource("toldAgain")
  void anEventToldAgainIsWrittenInTheVersionOfToday(Event event) {
    Draft draft = written(event);

    assertThat(draft.version()).isEqualTo(1);
    assertThat(Json.parse(draft.data()).at("/told/0/version").asInt()).isEqualTo(3);
    assertThat(recorded("deal-c", draft))
        .isInstanceOfSatisfying(
            RecordAggregate.Noted.class, noted -> assertThat(noted.event()).isEqualTo(event));
  }

  @ParameterizedTest
  @MethodSource("toldAgain")
  void anEventToldAgainInAnOldVersionIsReadAsOneOfToday(Event event) {
    Draft today = written(event);
    ObjectNode data = (ObjectNode) Json.parse(today.data());
    ((ObjectNode) data.at("/told/0"))
        .put("version", 1)
        .set("data", Json.parse("{\"rel\": \"FOLLOWS\", \"target\": \"deal-a\"}"));

    assertThat(recorded("deal-c", new Draft(today.name(), 1, data.toString(), today.meta())))
        .isInstanceOfSatisfying(
            RecordAggregate.Noted.class, noted -> assertThat(noted.event()).isEqualTo(event));
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

    codec.decode(ledger.read("deal-b", 0).getFirst());

    assertThat(ledger.read("deal-b", 0).getFirst().data()).isEqualTo(data);
  }

  @Test
  void aStepThatDoesNotGoOnFromTheLastIsRefused() {
    assertThatThrownBy(() -> new Upcasters().from("OfferMade", 2, UpcastingTest::named))
        .hasMessage("the next step of OfferMade leads from version 1, and not from version 2");
    assertThatThrownBy(() -> upcasters.from("RecordsLinked", 2, UpcastingTest::named))
        .hasMessage("the next step of RecordsLinked leads from version 3, and not from version 2");
  }
}
