package attache.ledger.axon;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A small aggregate to try the road with: pages are added until it is full. */
public class Notebook {

  static final int FULL = 100;

  record StartNotebook(@TargetAggregateIdentifier String id) {}

  record AddPage(@TargetAggregateIdentifier String id, String text) {}

  record TearOutPage(@TargetAggregateIdentifier String id) {}

  /** Does nothing where the notebook has as many pages. */
  record FillUpTo(@TargetAggregateIdentifier String id, int pages) {}

  sealed interface Event {}

  record NotebookStarted(String id) implements Event {}

  record PageAdded(String text) implements Event {}

  record PageTornOut() implements Event {}

  static final class NotebookFull extends RuntimeException {}

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private int pages;

  Notebook() {}

  Notebook(String id, int pages) {
    this.id = id;
    this.pages = pages;
  }

  @CommandHandler
  Notebook(StartNotebook command) {
    AggregateLifecycle.apply(new NotebookStarted(command.id()));
  }

  @CommandHandler
  void handle(AddPage command) {
    if (pages >= FULL) {
      throw new NotebookFull();
    }
    AggregateLifecycle.apply(new PageAdded(command.text()));
  }

  @CommandHandler
  void handle(TearOutPage command) {
    AggregateLifecycle.apply(new PageTornOut());
  }

  @CommandHandler
  void handle(FillUpTo command) {
    for (int missing = command.pages() - pages; missing > 0; missing--) {
      AggregateLifecycle.apply(new PageAdded("filled"));
    }
  }

  @EventSourcingHandler
  void on(NotebookStarted event) {
    id = event.id();
  }

  @EventSourcingHandler
  void on(PageAdded event) {
    pages++;
  }

  @EventSourcingHandler
  void on(PageTornOut event) {
    pages--;
  }

  int pages() {
    return pages;
  }
}
