package attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.ledger.axon.AggregateCache;
import attache.ledger.axon.RecordingGateway;
import attache.testbed.TestDatabase;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a command that trusted a stream to be new. */
final class TrustTest {

  private record Begin(String stream) {}

  private final TestDatabase database = TestDatabase.fresh();
  private final Ledger ledger = PostgresLedger.open(database.dataSource());
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final AggregateCache cache = new AggregateCache(10);
  private final RecordingGateway gateway = new RecordingGateway(bus, ledger, cache);

  @AfterEach
  void close() {
    ledger.close();
    database.close();
  }

  @Test
  void aRefusalThatTrustedAStreamToBeNewIsDecidedAgainWhereItIsNot() {
    // given
    append("old");
    bus.subscribe(
        Begin.class.getName(),
        message -> {
          boolean trusted = cache.mayBegin(((Begin) message.getPayload()).stream());
          throw new IllegalArgumentException(trusted ? "trusted" : "looked");
        });

    // then
    assertThatThrownBy(() -> gateway.send(new Begin("old"), "tester", null)).hasMessage("looked");
    assertThatThrownBy(() -> gateway.send(new Begin("new"), "tester", null)).hasMessage("trusted");
  }

  @Test
  void whatMayHaveBeenRecordedIsNotHandledAgain() {
    // given
    bus.subscribe(
        Begin.class.getName(),
        message -> {
          String stream = ((Begin) message.getPayload()).stream();
          cache.mayBegin(stream);
          append(stream);
          throw new OutcomeUnknown("no answer", null);
        });

    // when
    assertThatThrownBy(() -> gateway.send(new Begin("n"), "tester", null))
        .isInstanceOf(OutcomeUnknown.class);

    // then
    assertThat(ledger.version("n")).isEqualTo(1);
  }

  private void append(String stream) {
    var draft = new Draft("Begun", 1, "{}", "{}");
    ledger.append(new Append(stream, Append.ANY, List.of(draft), "tester", null));
  }
}
