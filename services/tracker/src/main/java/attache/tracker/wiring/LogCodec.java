package attache.tracker.wiring;

import attache.dossier.Event;
import attache.dossier.source.Source;
import attache.dossier.source.SourceEvent;
import attache.dossier.value.Citation;
import attache.ledger.Draft;
import attache.ledger.Recorded;
import attache.ledger.axon.EventCodec;
import attache.tracker.desk.FoundQuote;
import attache.tracker.json.EventJson;
import attache.tracker.json.SortedText;
import attache.tracker.json.SourceJson;
import attache.tracker.json.Upcasters;
import attache.tracker.log.EventReader;
import attache.tracker.log.LoggedEvent;
import attache.tracker.log.Streams;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The events of records and of source documents as the log keeps them, and back. */
final class LogCodec implements EventCodec {
  private final Upcasters upcasters;
  private final EventReader reader;

  LogCodec(Upcasters upcasters) {
    this.upcasters = upcasters;
    this.reader = new EventReader(upcasters);
  }

  @Override
  public Draft encode(UUID id, Object payload, Map<String, ?> metaData) {
    return switch (payload) {
      case RecordAggregate.Noted(String name, Event event, Way way, _) ->
          new Draft(
              id,
              name,
              upcasters.today(name),
              SortedText.of(EventJson.write(event, upcasters)),
              meta(way, Cited.documents(event), Cited.quotes(event)));
      case SourceAggregate.Noted(SourceEvent event, Way way) -> {
        String name = SourceJson.name(event);
        yield new Draft(
            id,
            name,
            upcasters.today(name),
            SortedText.of(SourceJson.write(event)),
            meta(way, List.of(id(event)), Cited.quotes(event)));
      }
      default -> throw new IllegalArgumentException("no event of ours: " + payload.getClass());
    };
  }

  private static String id(SourceEvent event) {
    return switch (event) {
      case SourceEvent.SourceRegistered(Source source) -> source.id().value();
      case SourceEvent.SourceAmended(_, Source source, _) -> source.id().value();
    };
  }

  private static String meta(Way way, List<String> cited, List<Citation> quoted) {
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    meta.put("via", way.via().name().toLowerCase(Locale.ROOT));
    if (way.key() != null) {
      meta.put("idempotencyKey", way.key());
    }
    var documents = meta.putArray("documents");
    cited.forEach(documents::add);
    List<FoundQuote> found = way.quotes().stream().filter(quote -> isIn(quoted, quote)).toList();
    if (!found.isEmpty()) {
      var quotes = meta.putArray("quotes");
      for (FoundQuote quote : found) {
        quotes
            .addObject()
            .put("document", quote.document().value())
            .put("exact", quote.quote().exact())
            .put("start", quote.start())
            .put("end", quote.end());
      }
    }
    return SortedText.of(meta);
  }

  private static boolean isIn(List<Citation> quoted, FoundQuote found) {
    return quoted.stream()
        .anyMatch(
            citation ->
                citation.document().equals(found.document())
                    && found.quote().equals(citation.quote()));
  }

  @Override
  public Object decode(Recorded row) {
    if (!Streams.isOfRecord(row.stream())) {
      return new SourceAggregate.Noted(reader.ofSource(row), Way.LOGGED);
    }
    LoggedEvent logged = reader.ofRecord(row);
    return new RecordAggregate.Noted(row.name(), logged.event(), Way.LOGGED, logged.recording());
  }

  @Override
  public String aggregateType(Recorded event) {
    return Streams.isOfRecord(event.stream()) ? "Record" : "Source";
  }
}
