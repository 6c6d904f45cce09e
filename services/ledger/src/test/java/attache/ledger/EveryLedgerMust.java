package attache.ledger;

import static attache.ledger.Drafts.append;
import static attache.ledger.Drafts.draft;
import static attache.ledger.Drafts.key;
import static attache.ledger.Drafts.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract: what a log promises to whoever writes and reads it, wherever it is kept. */
abstract class EveryLedgerMust {

  /** The same log at each call, empty before each test. */
  abstract Ledger ledger();

  @Test
  void giveConsecutivePositionsFromOne() {
    var first = written(ledger().append(append("a", 0, 2)));
    var second = written(ledger().append(append("b", 0, 1)));

    assertThat(first).extracting(Recorded::position).containsExactly(1L, 2L);
    assertThat(second).extracting(Recorded::position).containsExactly(3L);
  }

  @Test
  void giveConsecutiveSequencesInAStreamFromZero() {
    ledger().append(append("a", 0, 2));
    ledger().append(append("b", 0, 1));
    ledger().append(append("a", 2, 1));

    assertThat(ledger().read("a", 0)).extracting(Recorded::sequence).containsExactly(0L, 1L, 2L);
    assertThat(ledger().read("a", 2)).extracting(Recorded::position).containsExactly(4L);
    assertThat(ledger().read("nobody", 0)).isEmpty();
  }

  @Test
  void answerWithWhatIsThenRead() {
    var draft =
        new Draft("OfferMade", 3, "{\"b\":[1.50,\"é\\u20ac😀\\n\"],\"a\":null}", "{\"x\":1}");

    var answered = written(ledger().append(new Append("é/1", 0, List.of(draft), "Zoë", null)));
    var read = ledger().read(0, 10);

    assertThat(read).usingRecursiveComparison().isEqualTo(answered);
    assertThat(read.getFirst().data()).isEqualTo("{\"a\":null,\"b\":[1.5,\"é€😀\\n\"]}");
    assertThat(read.getFirst().id()).isEqualTo(draft.id());
  }

  @Test
  void refuseAStaleVersionAndRecordNothing() {
    ledger().append(append("a", 0, 2));

    assertThat(ledger().append(append("a", 1, 1)))
        .isEqualTo(new Appended.VersionConflict("a", 1, 2));
    assertThat(ledger().head().position()).isEqualTo(2);
  }

  @Test
  void refuseAVersionThatTheStreamHasNotReached() {
    assertThat(ledger().append(append("a", 1, 1)))
        .isEqualTo(new Appended.VersionConflict("a", 1, 0));
  }

  @Test
  void recordTwoStreamsTogetherOrNeither() {
    ledger().append(append("a", 0, 1));
    ledger().append(append("b", 0, 1));

    var both = written(ledger().append(together(append("a", 1, 1, key("k", 1)), "b", 1)));
    var firstStale = ledger().append(together(append("a", 1, 1), "b", 2));
    var secondStale = ledger().append(together(append("a", 2, 1), "b", 1));
    var repeated = ledger().append(together(append("a", 1, 1, key("k", 1)), "b", 1));

    assertThat(both).extracting(Recorded::stream).containsExactly("a", "b");
    assertThat(both).extracting(Recorded::position).containsExactly(3L, 4L);
    assertThat(both.getFirst().recordedAt()).isEqualTo(both.getLast().recordedAt());
    assertThat(firstStale).isEqualTo(new Appended.VersionConflict("a", 1, 2));
    assertThat(secondStale).isEqualTo(new Appended.VersionConflict("b", 1, 2));
    assertThat(((Appended.Repeated) repeated).events())
        .extracting(Recorded::position)
        .containsExactly(3L, 4L);
    assertThat(ledger().head().position()).isEqualTo(4);
    assertThat(ledger().read("a", 0)).hasSize(2);
  }

  private static Append together(Append first, String other, long expectedVersion) {
    return new Append(
        first.stream(),
        first.expectedVersion(),
        first.events(),
        first.actor(),
        first.key(),
        append(other, expectedVersion, 1));
  }

  @Test
  void appendAtTheEndWhenAnyVersionWillDo() {
    ledger().append(append("a", Append.ANY, 2));
    ledger().append(append("a", Append.ANY, 1));

    assertThat(ledger().read("a", 0)).hasSize(3);
  }

  @Test
  void answerARepeatedRequestWithWhatItRecordedFirst() {
    var first = written(ledger().append(append("a", 0, 2, key("k", 1))));

    var second = ledger().append(append("a", 0, 2, key("k", 1)));

    assertThat(second).isEqualTo(new Appended.Repeated(first));
    assertThat(ledger().find(key("k", 1))).contains(new Appended.Repeated(first));
    assertThat(ledger().head().position()).isEqualTo(2);
  }

  @Test
  void refuseAKeyThatAnotherRequestUsed() {
    ledger().append(append("a", 0, 2, key("k", 1)));

    assertThat(ledger().append(append("b", 0, 1, key("k", 2))))
        .isEqualTo(new Appended.KeyReused("k"));
    assertThat(ledger().find(key("k", 2))).contains(new Appended.KeyReused("k"));
    assertThat(ledger().find(key("other", 1))).isEmpty();
    assertThat(ledger().head().position()).isEqualTo(2);
  }

  @Test
  void recordNothingUnderAKeyThatARequestClaimed() {
    assertThat(ledger().claim(key("k", 1))).isTrue();

    assertThat(ledger().append(append("a", 0, 1, key("k", 2))))
        .isEqualTo(new Appended.KeyReused("k"));
    assertThat(ledger().find(key("k", 2))).contains(new Appended.KeyReused("k"));
    assertThat(ledger().find(key("k", 1))).contains(new Appended.Repeated(List.of()));
    assertThat(ledger().head().position()).isZero();
  }

  @Test
  void letARequestClaimItsKeyAgainAndNoOther() {
    ledger().claim(key("k", 1));
    ledger().append(append("a", 0, 1, key("used", 1)));

    assertThat(ledger().claim(key("k", 1))).isTrue();
    assertThat(ledger().claim(key("k", 2))).isFalse();
    assertThat(ledger().claim(key("used", 2))).isFalse();
  }

  @Test
  void leaveAKeyFreeThatCameWithAConflict() {
    ledger().append(append("a", 1, 1, key("k", 1)));

    assertThat(ledger().find(key("k", 1))).isEmpty();
    assertThat(ledger().append(append("a", 0, 1, key("k", 1))))
        .isInstanceOf(Appended.Written.class);
  }

  @Test
  void readOnFromAnyPosition() {
    ledger().append(append("a", 0, 5));

    assertThat(ledger().read(2, 2)).extracting(Recorded::position).containsExactly(3L, 4L);
    assertThat(ledger().read(5, 2)).isEmpty();
  }

  @Test
  void chainEveryEventToTheOneBefore() {
    assertThat(ledger().head()).usingRecursiveComparison().isEqualTo(Head.EMPTY);
    ledger().append(append("a", 0, 3));
    ledger().append(append("b", 0, 2));

    assertThat(ChainCheck.of(ledger()))
        .isInstanceOfSatisfying(
            ChainCheck.Intact.class,
            intact ->
                assertThat(intact.head()).usingRecursiveComparison().isEqualTo(ledger().head()));
  }

  @Test
  void knowItsPositionAtAnInstant() {
    assertThat(ledger().positionAt(Instant.now())).isZero();
    var events = written(ledger().append(append("a", 0, 3)));
    var at = events.getFirst().recordedAt();

    assertThat(ledger().positionAt(at)).isEqualTo(3);
    assertThat(ledger().positionAt(at.minusNanos(1_000))).isZero();
    assertThat(ledger().positionAt(at.plusSeconds(3_600))).isEqualTo(3);
  }

  @Test
  void wakeAReaderThatWaitsAtTheEnd() throws InterruptedException {
    var tail = ledger().tail(0);
    var writer = Thread.startVirtualThread(() -> ledger().append(append("a", 0, 3)));

    assertThat(tail.next(2, Duration.ofSeconds(10))).extracting(Recorded::position).contains(1L);
    writer.join();
    assertThat(ledger().await(3, Duration.ofSeconds(10))).isTrue();
    assertThat(ledger().await(4, Duration.ZERO)).isFalse();
  }

  @Test
  void handOutEachEventOnceAndInOrderToATail() throws InterruptedException {
    ledger().append(append("a", 0, 5));
    var tail = ledger().tail(1);

    assertThat(tail.next(3, Duration.ofSeconds(10)))
        .extracting(Recorded::position)
        .containsExactly(2L, 3L, 4L);
    assertThat(tail.next(3, Duration.ofSeconds(10)))
        .extracting(Recorded::position)
        .containsExactly(5L);
    assertThat(tail.next(3, Duration.ZERO)).isEmpty();
    assertThat(tail.position()).isEqualTo(5);
  }

  @Test
  void refuseEventsThatCouldNotBeReadBackAsTheyWere() {
    assertThatThrownBy(() -> draft("{\"a\":\"\\u0000\"}")).hasMessageContaining("\\u0000");
    assertThatThrownBy(() -> draft("{\"a\":12345678901234567890}")).hasMessageContaining("number");
    assertThatThrownBy(() -> draft("[]")).hasMessageContaining("object");
    assertThatThrownBy(() -> append("a\0b", 0, 1)).hasMessageContaining("stored");
  }
}
