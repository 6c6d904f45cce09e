package attache.tracker.wiring;

import attache.dossier.Command;
import attache.dossier.value.RecordId;
import attache.ledger.IdempotencyKey;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.ledger.axon.RecordingGateway;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Contended;
import attache.tracker.desk.Desk;
import attache.tracker.desk.KeyReused;
import attache.tracker.desk.Receipt;
import java.util.List;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** The desk over Axon's command bus. */
final class AxonDesk implements Desk {
  /** Each try decides anew on what the record has become; past this many, others are too busy. */
  private static final int TRIES = 8;

  private final RecordingGateway gateway;
  private final Ledger ledger;

  AxonDesk(RecordingGateway gateway, Ledger ledger) {
    this.gateway = gateway;
    this.ledger = ledger;
  }

  @Override
  public Receipt submit(Command command, Circumstances circumstances) {
    var handed = new Handed(command, circumstances);
    IdempotencyKey key = key(circumstances.key());
    for (int left = TRIES; left > 0; left--) {
      try {
        var answer = gateway.send(handed, circumstances.actor(), key);
        return receipt(command.record(), answer.events(), answer.repeated());
      } catch (attache.ledger.axon.KeyReused reused) {
        throw new KeyReused(reused.key());
      } catch (ConcurrencyException | AggregateStreamCreationException moved) {
        // Another instance wrote to the record meanwhile; nothing was recorded.
      }
    }
    throw new Contended(command.record());
  }

  private static @Nullable IdempotencyKey key(Circumstances.@Nullable Key key) {
    return key == null ? null : new IdempotencyKey(key.value(), key.requestHash());
  }

  private Receipt receipt(RecordId asked, List<Recorded> events, boolean repeated) {
    if (events.isEmpty()) {
      return new Receipt(asked, ledger.version(asked.value()), List.of(), repeated);
    }
    // A repeated request may have named another record than it does now: ids can be generated.
    Recorded last = events.getLast();
    return new Receipt(
        new RecordId(last.stream()),
        last.sequence() + 1,
        events.stream()
            .map(
                event ->
                    new Receipt.Line(
                        event.position(), event.name(), event.recordedAt(), event.data()))
            .toList(),
        repeated);
  }
}
