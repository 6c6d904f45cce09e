package attache.tracker.wiring;

import attache.ledger.IdempotencyKey;
import attache.ledger.axon.KeyTaken;
import attache.ledger.axon.Receipt;
import attache.ledger.axon.RecordingGateway;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Contended;
import attache.tracker.desk.KeyReused;
import attache.tracker.log.Unreadable;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.annotation.MessageHandlerInvocationException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Sends commands over Axon's bus, again where another instance was faster. */
final class Commands {
  /** Each try decides anew on what the record has become; past this many, others are too busy. */
  private static final int TRIES = 8;

  private final RecordingGateway gateway;

  Commands(RecordingGateway gateway) {
    this.gateway = gateway;
  }

  Receipt send(String stream, Object command, Circumstances circumstances) {
    IdempotencyKey key = key(circumstances.key());
    for (int left = TRIES; left > 0; left--) {
      try {
        return gateway.send(command, circumstances.actor(), key);
      } catch (KeyTaken taken) {
        throw new KeyReused(taken.key());
      } catch (ConcurrencyException | AggregateStreamCreationException moved) {
        // Another instance wrote meanwhile; nothing was recorded.
      } catch (DeadlockException circle) {
        // Others waited for each other and for this one; nothing was recorded.
      } catch (LockAcquisitionFailedException _) {
        throw new Contended(stream);
      } catch (MessageHandlerInvocationException wrapped) {
        throw wrapped.getCause() instanceof Unreadable unreadable ? unreadable : wrapped;
      }
    }
    throw new Contended(stream);
  }

  private static @Nullable IdempotencyKey key(Circumstances.@Nullable Key key) {
    return key == null ? null : new IdempotencyKey(key.value(), key.requestHash());
  }
}
