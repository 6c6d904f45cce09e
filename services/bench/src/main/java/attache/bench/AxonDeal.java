package attache.bench;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A deal as small as can be: it decides nothing and remembers a number, which favours Axon. */
final class AxonDeal {

  record Say(@TargetAggregateIdentifier String id, String text) {}

  record Register(@TargetAggregateIdentifier String id, String text) {}

  record Registered(String id, String text) {}

  record Said(String text) {}

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  @SuppressWarnings("UnusedVariable") // its state, as small as can be
  private int said;

  AxonDeal() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void handle(Register command) {
    AggregateLifecycle.apply(new Registered(command.id(), command.text()));
  }

  @CommandHandler
  void handle(Say command) {
    AggregateLifecycle.apply(new Said(command.text()));
  }

  @EventSourcingHandler
  void on(Registered event) {
    id = event.id();
  }

  @EventSourcingHandler
  void on(Said event) {
    said++;
  }
}
