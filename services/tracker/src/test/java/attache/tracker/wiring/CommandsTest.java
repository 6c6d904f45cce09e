package attache.tracker.wiring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.ledger.Ledger;
import attache.ledger.LedgerUnavailable;
import attache.ledger.axon.AggregateCache;
import attache.ledger.axon.RecordingGateway;
import attache.tracker.RunningTracker;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Contended;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.Test;

/** What becomes of commands that do not get through. */
class CommandsTest {

  /** A command that never gets hold of its record. */
  private record Waiting(RuntimeException end) {}

  @Test
  void whoeverGetsNoHoldOfARecordHearsThatOthersKeepRecordingOnIt() {
    try (var tracker = RunningTracker.start()) {
      Ledger ledger = tracker.bean(Ledger.class);
      var bus = SimpleCommandBus.builder().build();
      bus.subscribe(
          Waiting.class.getName(),
          message -> {
            throw ((Waiting) message.getPayload()).end;
          });
      var commands = new Commands(new RecordingGateway(bus, ledger, new AggregateCache(1)));
      var anybody = new Circumstances("ana", Circumstances.Via.API, null, null);

      for (var end :
          new RuntimeException[] {
            new DeadlockException("a circle"), new LockAcquisitionFailedException("too long")
          }) {
        assertThatThrownBy(() -> commands.send("deal-1", new Waiting(end), anybody))
            .isInstanceOf(Contended.class);
      }
    }
  }

  @Test
  void aLogThatDoesNotAnswerIsAskedNothingMore() {
    // given
    try (var tracker = RunningTracker.start()) {
      tracker.post(
          "/api/v1/records",
          """
          {"id": "deal-1", "class": "DEAL", "title": "One"}
          """,
          "Idempotency-Key",
          "key-1");
      var bus = SimpleCommandBus.builder().build();
      bus.subscribe(
          Waiting.class.getName(),
          message -> {
            throw ((Waiting) message.getPayload()).end;
          });
      Ledger ledger = tracker.bean(Ledger.class);
      var commands = new Commands(new RecordingGateway(bus, ledger, new AggregateCache(1)));
      var again =
          new Circumstances(
              "ana", Circumstances.Via.API, null, new Circumstances.Key("key-1", new byte[1]));

      // then
      assertThatThrownBy(
              () ->
                  commands.send(
                      "deal-1", new Waiting(new LedgerUnavailable("silent", null)), again))
          .isInstanceOf(LedgerUnavailable.class);
    }
  }
}
