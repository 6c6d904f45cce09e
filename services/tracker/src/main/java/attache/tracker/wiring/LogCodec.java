package attache.tracker.wiring;

import attache.dossier.Event;
import attache.dossier.Recording;
import attache.dossier.source.Source;
import attache.dossier.source.SourceEvent;
import attache.ledger.Draft;
import attache.ledger.Recorded;
import attache.ledger.axon.EventCodec;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.SourceJson;
import attache.tracker.json.Upcasters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The events of records and of source documents as the log keeps them, and back. */
final class LogCodec implements EventCodec {
  private static final String SOURCE_REGISTERED = "SourceRegistered";

  private final Upcasters upcasters;

  LogCodec(Upcasters upcasters) {
    this.upcasters = upcasters;
  }

  @Override
  public Draft encode(Object payload, Map<String, ?> metaData) {
    return switch (payload) {
      case RecordAggregate.Noted(String name, Event event, Via via, _) ->
          new Draft(
              name,
              EventJson.VERSION,
              EventJson.write(event).toString(),
              meta(via, Cited.documents(event)));
      case SourceAggregate.Noted(SourceEvent.SourceRegistered(Source source), Via via) ->
          new Draft(
              SOURCE_REGISTERED,
              EventJson.VERSION,
              SourceJson.write(source).toString(),
              meta(via, List.of(source.id().value())));
      default -> throw new IllegalArgumentException("no event of ours: " + payload.getClass());
    };
  }

  private static String meta(Via via, List<String> cited) {
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    meta.put("via", via.name().toLowerCase(Locale.ROOT));
    var documents = meta.putArray("documents");
    cited.forEach(documents::add);
    return meta.toString();
  }

  @Override
  public Object decode(Recorded event) {
    Via via = Via.valueOf(Json.parse(event.meta()).path("via").asString().toUpperCase(Locale.ROOT));
    return event.name().equals(SOURCE_REGISTERED)
        ? new SourceAggregate.Noted(source(event), via)
        : new RecordAggregate.Noted(
            event.name(),
            EventJson.read(event.name(), data(event)),
            via,
            new Recording(event.recordedAt(), event.actor(), event.position(), via == Via.IMPORT));
  }

  /** The event of a document. */
  SourceEvent source(Recorded event) {
    return new SourceEvent.SourceRegistered(SourceJson.registered(data(event)));
  }

  private ObjectNode data(Recorded event) {
    return upcasters.apply(event.name(), event.version(), (ObjectNode) Json.parse(event.data()));
  }

  @Override
  public String aggregateType(Recorded event) {
    return event.name().equals(SOURCE_REGISTERED) ? "Source" : "Record";
  }
}
