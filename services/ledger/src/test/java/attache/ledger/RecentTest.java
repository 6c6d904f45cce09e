package attache.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RecentTest {
  private final Recent recent = new Recent();

  private static Recorded event(long position, String data) {
    return new Recorded(
        position,
        "s",
        position - 1,
        new UUID(0, position),
        "Noted",
        1,
        Instant.EPOCH,
        "test",
        data,
        "{}",
        new byte[32]);
  }

  private void add(long first, long last) {
    recent.add(LongStream.rangeClosed(first, last).mapToObj(at -> event(at, "{}")).toList());
  }

  private List<Long> after(long position) {
    return recent.after(position, 1_000).stream().map(Recorded::position).toList();
  }

  @Test
  void aReaderGetsWhatFollowsItsPosition() {
    add(1, 3);

    assertThat(after(1)).containsExactly(2L, 3L);
    assertThat(after(3)).isEmpty();
    assertThat(recent.after(0, 2)).hasSize(2);
  }

  @Test
  void itGetsNothingFromBeyondWhatAnotherInstanceWrote() {
    add(1, 2);
    add(5, 6);

    assertThat(after(0)).containsExactly(1L, 2L);
    assertThat(after(2)).isEmpty();
    assertThat(after(4)).containsExactly(5L, 6L);
  }

  @Test
  void itGetsNothingOlderInPlaceOfWhatWasPushedOut() {
    add(1, 4_097);

    assertThat(after(0)).isEmpty();
    assertThat(after(4_096)).containsExactly(4_097L);
    assertThat(after(8_192)).isEmpty();
  }

  @Test
  void aLongEventAndWhatTheDatabaseMayHaveLostAreLeftToTheDatabase() {
    recent.add(List.of(event(1, "{}"), event(2, "x".repeat(40_000)), event(3, "{}")));

    assertThat(after(0)).containsExactly(1L);
    assertThat(after(2)).containsExactly(3L);

    recent.forget();

    assertThat(after(0)).isEmpty();
  }
}
