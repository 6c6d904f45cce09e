package attache.tracker.wiring;

import attache.dossier.Recording;
import attache.ledger.Draft;
import attache.ledger.Recorded;
import attache.ledger.axon.EventCodec;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.json.EventJson;
import attache.tracker.json.Json;
import attache.tracker.json.Upcasters;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The events of records as the log keeps them, and back. */
final class LogCodec implements EventCodec {
  private final Upcasters upcasters;

  LogCodec(Upcasters upcasters) {
    this.upcasters = upcasters;
  }

  @Override
  public Draft encode(Object payload, Map<String, ?> metaData) {
    Noted noted = (Noted) payload;
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    meta.put("via", noted.via().name().toLowerCase(Locale.ROOT));
    var documents = meta.putArray("documents");
    Cited.documents(noted.event()).forEach(documents::add);
    return new Draft(
        noted.name(),
        EventJson.VERSION,
        EventJson.write(noted.event()).toString(),
        meta.toString());
  }

  @Override
  public Noted decode(Recorded event) {
    ObjectNode data =
        upcasters.apply(event.name(), event.version(), (ObjectNode) Json.parse(event.data()));
    Via via = Via.valueOf(Json.parse(event.meta()).path("via").asString().toUpperCase(Locale.ROOT));
    return new Noted(
        event.name(),
        EventJson.read(event.name(), data),
        via,
        new Recording(event.recordedAt(), event.actor(), event.position(), via == Via.IMPORT));
  }

  @Override
  public String aggregateType(Recorded event) {
    return "Record";
  }
}
