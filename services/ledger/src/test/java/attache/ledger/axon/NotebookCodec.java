package attache.ledger.axon;

import attache.ledger.Draft;
import attache.ledger.Recorded;
import attache.ledger.Snapshot;
import java.util.Map;
import java.util.UUID;

/** Names and JSON by hand; the text of a page needs no escaping in these tests. */
final class NotebookCodec implements EventCodec, SnapshotCodec {

  @Override
  public Draft encode(UUID id, Object payload, Map<String, ?> metaData) {
    return switch ((Notebook.Event) payload) {
      case Notebook.NotebookStarted(String notebook) ->
          new Draft(id, "NotebookStarted", 1, "{\"id\":\"%s\"}".formatted(notebook), "{}");
      case Notebook.PageAdded(String text) ->
          new Draft(id, "PageAdded", 1, "{\"text\":\"%s\"}".formatted(text), "{}");
      case Notebook.PageTornOut() -> new Draft(id, "PageTornOut", 1, "{}", "{}");
    };
  }

  @Override
  public Object decode(Recorded event) {
    var text = event.data().replaceFirst(".*:\"", "").replaceFirst("\"}", "");
    return switch (event.name()) {
      case "NotebookStarted" -> new Notebook.NotebookStarted(text);
      case "PageAdded" -> new Notebook.PageAdded(text);
      case "PageTornOut" -> new Notebook.PageTornOut();
      default -> throw new IllegalArgumentException(event.name());
    };
  }

  @Override
  public Snapshot encode(String stream, long sequence, Object state) {
    return new Snapshot(
        stream, sequence, "Notebook", 1, "{\"pages\":%d}".formatted(((Notebook) state).pages()));
  }

  @Override
  public Object decode(Snapshot snapshot) {
    return new Notebook(snapshot.stream(), Integer.parseInt(snapshot.data().replaceAll("\\D", "")));
  }
}
