package attache.ledger.axon;

import attache.ledger.Appended;
import attache.ledger.IdempotencyKey;
import attache.ledger.Ledger;
import attache.ledger.LedgerUnavailable;
import attache.ledger.OutcomeUnknown;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands and answers with what they recorded.
 *
 * <p>A decision that rested on a cached aggregate, or on there being none, is trusted only when
 * something proves it: an append does (it checks the version); for a refusal, or a command that
 * recorded nothing, the version is looked up. Where another instance wrote in between, the command
 * is handled once more.
 */
public final class RecordingGateway {

  private final CommandBus bus;
  private final Ledger ledger;
  private final AggregateCache cache;

  public RecordingGateway(CommandBus bus, Ledger ledger, AggregateCache cache) {
    this.bus = bus;
    this.ledger = ledger;
    this.cache = cache;
  }

  /**
   * Handles a command to its end; what it recorded is durable when this returns.
   *
   * @throws KeyReused another request was recorded under the same key
   * @throws RuntimeException whatever the handler refused with
   */
  public Receipt send(Object command, String actor, @Nullable IdempotencyKey key) {
    var first = new Call(actor, key, true);
    try {
      var receipt = handle(command, first);
      if (!receipt.events().isEmpty()) {
        return receipt;
      }
      var earlier = earlier(key);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      if (!isStale(first)) {
        return receipt;
      }
    } catch (ConcurrencyException conflict) {
      // the failed unit of work has evicted the aggregate
    } catch (KeyTaken | LedgerUnavailable | OutcomeUnknown unanswerable) {
      throw unanswerable;
    } catch (RuntimeException refusal) {
      var earlier = earlier(key);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      if (!isStale(first)) {
        throw refusal;
      }
    }
    return handle(command, new Call(actor, key, false));
  }

  private Receipt handle(Object command, Call call) {
    var callback = new FutureCallback<Object, Object>();
    bus.dispatch(
        GenericCommandMessage.asCommandMessage(command)
            .andMetaData(MetaData.with(Call.METADATA_KEY, call)),
        callback);
    var result = callback.getResult();
    if (!result.isExceptional()) {
      return new Receipt(call.events(), false);
    }
    return switch (result.exceptionResult()) {
      case AlreadyRecorded repeated -> new Receipt(repeated.events(), true);
      case RuntimeException refusal -> throw refusal;
      case Error error -> throw error;
      case Throwable checked -> throw new IllegalStateException(checked.getMessage(), checked);
    };
  }

  /** What is refused or leads to nothing now may have been recorded before: that is its answer. */
  private Optional<Receipt> earlier(@Nullable IdempotencyKey key) {
    return Optional.ofNullable(key)
        .flatMap(ledger::find)
        .map(
            answer ->
                switch (answer) {
                  case Appended.Repeated(var events) -> new Receipt(events, true);
                  case Appended.KeyReused(var reused) -> throw new KeyTaken(reused);
                  case Appended.Written _, Appended.VersionConflict _ ->
                      throw new IllegalStateException("not an answer about a key: " + answer);
                });
  }

  private boolean isStale(Call call) {
    boolean stale = false;
    for (var trusted : call.trusted().entrySet()) {
      if (ledger.version(trusted.getKey()) != trusted.getValue()) {
        cache.remove(trusted.getKey());
        stale = true;
      }
    }
    return stale;
  }
}
