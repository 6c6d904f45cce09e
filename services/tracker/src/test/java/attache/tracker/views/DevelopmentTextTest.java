package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;

import attache.dossier.Details;
import attache.dossier.Dossier;
import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.value.DevelopmentId;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.Upcasters;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DevelopmentTextTest {
  private static final String ALL =
      """
      {"by": "RU", "place": "Moscow", "note": "In the text's words.", "competitor": "deal-a",
       "measure": "pol-b", "to": "deal-c", "step": "TALKS", "session": "17", "recurring": true,
       "future": true, "count": 39,
       "offset": {"type": "DIRECT", "kinds": ["CO_PRODUCTION", "TRAINING"]}}
      """;

  private static final Event REGISTERED =
      EventJson.read("DealRegistered", Json.parse("{\"class\": \"DEAL\", \"title\": \"A deal\"}"));

  @Test
  void everyDetailIsShownAsItWasRecorded() {
    JsonNode recorded = details(ALL).recorded();

    assertThat(recorded.propertyNames())
        .as("what this test tells of a development")
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Details.class.getRecordComponents()).map(RecordComponent::getName).toList());
    assertThat(details(ALL).shown()).isEqualTo(recorded);
  }

  @Test
  void anOffsetIsShownAsFarAsItIsKnown() {
    String kind = "{'offset': {'kinds': ['TRAINING']}}".replace('\'', '"');

    assertThat(details(kind).shown().path("offset")).isEqualTo(Json.parse(kind).path("offset"));
    assertThat(details("{}").shown().path("offset").isNull()).isTrue();
  }

  private record Told(JsonNode recorded, JsonNode shown) {}

  private static Told details(String details) {
    Event event =
        EventJson.read(
            "OffsetProposed",
            Json.parse(
                "{\"id\": \"d1\", \"type\": \"OFFSET_PROPOSED\", \"details\": " + details + "}"));
    Dossier dossier = Dossier.BLANK;
    for (Event each : List.of(REGISTERED, event)) {
      dossier = Dossier.evolve(dossier, each, new Recording(Instant.EPOCH, "ana", 1, false));
    }
    Dossier.Open open = (Dossier.Open) dossier;
    return new Told(
        Json.parse(EventJson.write(event, new Upcasters()).toString()).path("details"),
        Documents.development(open, open.entry(new DevelopmentId("d1"))).path("details"));
  }
}
