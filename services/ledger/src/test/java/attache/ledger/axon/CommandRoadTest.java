package attache.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attache.ledger.ChainCheck;
import attache.ledger.Recorded;
import attache.ledger.axon.Notebook.AddPage;
import attache.ledger.axon.Notebook.FillUpTo;
import attache.ledger.axon.Notebook.NotebookFull;
import attache.ledger.axon.Notebook.StartNotebook;
import attache.ledger.axon.Notebook.TearOutPage;
import attache.testbed.TestDatabase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands through Axon's bus, repository and cache, from two instances on one log. */
final class CommandRoadTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final Instance here = new Instance(database);
  private final Instance there = new Instance(database);

  @AfterEach
  void close() {
    here.close();
    there.close();
    database.close();
  }

  @Test
  void aCommandAnswersWithTheRowsItRecorded() {
    here.send(new StartNotebook("n"));

    var receipt = here.gateway.send(new AddPage("n", "first"), "Zoë", null);

    assertThat(receipt.repeated()).isFalse();
    assertThat(receipt.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.position()).isEqualTo(2);
              assertThat(event.sequence()).isEqualTo(1);
              assertThat(event.actor()).isEqualTo("Zoë");
              assertThat(event.name()).isEqualTo("PageAdded");
            });
    assertThat(here.ledger.read("n", 1)).isEqualTo(receipt.events());
  }

  @Test
  void aRepeatedRequestGetsItsFirstAnswerAndRecordsNothing() {
    here.send(new StartNotebook("n"), "k1");
    var first = here.send(new AddPage("n", "first"), "k2");

    var second = there.send(new AddPage("n", "first"), "k2");

    assertThat(second).isEqualTo(new Receipt(first.events(), true));
    assertThat(there.ledger.version("n")).isEqualTo(2);
  }

  @Test
  void aRepeatedRequestGetsItsFirstAnswerAlsoWhereItWouldNowBeRefused() {
    var first = here.send(new StartNotebook("n"), "k1");

    var second = here.send(new StartNotebook("n"), "k1");

    assertThat(second).isEqualTo(new Receipt(first.events(), true));
  }

  @Test
  void aKeyIsForOneRequest() {
    here.send(new StartNotebook("n"), "k1");

    assertThatThrownBy(() -> there.send(new AddPage("n", "first"), "k1"))
        .isInstanceOf(KeyTaken.class);
    assertThat(there.ledger.version("n")).isEqualTo(1);
  }

  @Test
  void aStreamIsStartedOnce() {
    here.send(new StartNotebook("n"));

    assertThatThrownBy(() -> there.send(new StartNotebook("n")))
        .isInstanceOf(AggregateStreamCreationException.class)
        .hasCauseInstanceOf(StreamMoved.class);
  }

  @Test
  void whatAnotherInstanceWroteIsSeenByACachedAggregate() {
    here.send(new StartNotebook("n"));
    here.send(new AddPage("n", "here"));
    there.send(new AddPage("n", "there"));

    var receipt = here.send(new AddPage("n", "here again"));

    assertThat(receipt.events()).extracting(Recorded::sequence).containsExactly(3L);
  }

  @Test
  void aRefusalRestsOnTheLastVersionAndNotOnTheCache() {
    here.send(new StartNotebook("n"));
    there.send(new FillUpTo("n", Notebook.FULL));

    assertThatThrownBy(() -> here.send(new AddPage("n", "too many")))
        .isInstanceOf(NotebookFull.class);
    assertThat(here.send(new FillUpTo("n", Notebook.FULL)).events()).isEmpty();
  }

  @Test
  void aCommandThatChangesNothingRestsOnTheLastVersionAndNotOnTheCache() {
    here.send(new StartNotebook("n"));
    here.send(new FillUpTo("n", 2));
    there.send(new TearOutPage("n"));

    assertThat(here.send(new FillUpTo("n", 2)).events()).hasSize(1);
  }

  @Test
  void aConflictWithoutAGatewayIsAxonsOwnException() {
    here.send(new StartNotebook("n"));

    assertThatThrownBy(
            () ->
                here.engine.appendEvents(
                    new GenericDomainEventMessage<>(
                        "Notebook", "n", 5, new Notebook.PageAdded("x"))))
        .isInstanceOf(ConcurrencyException.class)
        .hasRootCauseInstanceOf(StreamMoved.class);
  }

  @Test
  void anUnknownAggregateIsNotFound() {
    assertThatThrownBy(() -> here.send(new AddPage("nobody", "x")))
        .isInstanceOf(AggregateNotFoundException.class);
  }

  @Test
  void manyVirtualThreadsOnTwoInstancesLoseAndDoubleNothing() throws Exception {
    var ids = IntStream.range(0, 8).mapToObj(i -> "n" + i).toList();
    ids.forEach(id -> here.send(new StartNotebook(id)));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var id : ids) {
        for (int i = 0; i < 10; i++) {
          var text = "page " + i;
          threads.execute(() -> patiently(here, new AddPage(id, text)));
          threads.execute(() -> patiently(there, new AddPage(id, text)));
        }
      }
    }

    assertThat(ids).allSatisfy(id -> assertThat(here.ledger.version(id)).isEqualTo(21));
    assertThat(ChainCheck.of(here.ledger)).isInstanceOf(ChainCheck.Intact.class);
  }

  /** One retry is the gateway's; in a race of twenty writers a user would press again. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static void patiently(Instance instance, AddPage command) {
    while (true) {
      try {
        instance.send(command);
        return;
      } catch (ConcurrencyException lostAgain) {
        Thread.yield();
      }
    }
  }

  @Test
  void aLongStreamIsRememberedAndReadFromThere() throws Exception {
    here.send(new StartNotebook("n"));
    here.send(new FillUpTo("n", 2 * Instance.EVENTS_TO_SNAPSHOT));

    there.send(new AddPage("n", "x"));

    assertThat(there.snapshots.find("n"))
        .hasValueSatisfying(kept -> assertThat(kept.sequence()).isGreaterThan(10));
    there.cache.removeAll();
    assertThat(there.send(new AddPage("n", "y")).events())
        .extracting(Recorded::sequence)
        .containsExactly(22L);
  }

  @Test
  void axonsOwnReadersGetEveryEventInOrder() {
    here.send(new StartNotebook("n"));
    here.send(new FillUpTo("n", 3));

    var tokens =
        there
            .engine
            .readEvents(there.engine.createTailToken(), false)
            .map(message -> message.trackingToken().position().orElseThrow())
            .toList();

    assertThat(tokens).isEqualTo(List.of(1L, 2L, 3L, 4L));
    assertThat(there.engine.readEvents(there.engine.createHeadToken(), false)).isEmpty();
    assertThat(there.engine.lastSequenceNumberFor("n")).contains(3L);
    assertThat(there.engine.lastSequenceNumberFor("nobody")).isEmpty();
  }
}
