package attache.tracker.wiring;

import attache.dossier.source.Source;
import attache.dossier.source.SourceDecider;
import attache.dossier.source.SourceEvent;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.StaleVersion;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** A source document as Axon knows it. */
final class SourceAggregate {

  /** A registration on its way to the document. */
  record HandedIn(Source source, Circumstances circumstances) {}

  /** An event of a document on its way to the log and back. */
  record Noted(SourceEvent event, Way way) {}

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private final String stream;

  private @Nullable Source source;
  private long version;

  SourceAggregate(String stream) {
    this.stream = stream;
  }

  void handle(HandedIn handed) {
    Long expected = handed.circumstances().expectedVersion();
    if (expected != null && expected != version) {
      throw new StaleVersion(expected, version);
    }
    for (SourceEvent event : SourceDecider.register(source, handed.source())) {
      AggregateLifecycle.apply(new Noted(event, Way.of(handed.circumstances())));
    }
  }

  @EventSourcingHandler
  void on(Noted noted) {
    source = SourceDecider.evolve(noted.event());
    version++;
  }
}
