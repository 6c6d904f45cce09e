package attache.tracker.wiring;

import attache.dossier.Because;
import attache.dossier.source.Amendment;
import attache.dossier.source.Source;
import attache.dossier.source.SourceDecider;
import attache.dossier.source.SourceEvent;
import attache.dossier.source.SourceHistory;
import attache.dossier.value.SourceId;
import attache.tracker.desk.Circumstances;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** A source document as Axon knows it. */
final class SourceAggregate {

  /** What is asked of a document. */
  sealed interface HandedIn {
    SourceId id();

    Circumstances circumstances();
  }

  /** A registration on its way to the document. */
  record Registered(Source source, Circumstances circumstances) implements HandedIn {
    @Override
    public SourceId id() {
      return source.id();
    }
  }

  /** An amendment on its way to the document. */
  record Amended(SourceId id, Amendment amendment, Because because, Circumstances circumstances)
      implements HandedIn {}

  /** An event of a document on its way to the log and back. */
  record Noted(SourceEvent event, Way way) {}

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private final String stream;

  private @Nullable SourceHistory source;
  private long version;

  SourceAggregate(String stream) {
    this.stream = stream;
  }

  void handle(HandedIn handed) {
    handed.circumstances().expectAt(version);
    List<SourceEvent> events =
        switch (handed) {
          case Registered(Source registered, _) -> SourceDecider.register(source, registered);
          case Amended(SourceId id, Amendment amendment, Because because, _) ->
              SourceDecider.amend(source, id, amendment, because);
        };
    for (SourceEvent event : events) {
      AggregateLifecycle.apply(new Noted(event, Way.of(handed.circumstances())));
    }
  }

  @EventSourcingHandler
  void on(Noted noted) {
    source = SourceDecider.evolve(source, noted.event());
    version++;
  }
}
