package attache.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.WatchedSockets.Watched;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever watches looks before it sleeps, but not for ever, and reads what anybody would. */
final class WatchedSocketsTest {
  private static final Duration PATIENT = Duration.ofHours(1);
  private static final Duration HASTY = Duration.ofNanos(-1);

  private final List<String> calls = new ArrayList<>();

  /** An answer that is there after three looks, or when somebody sleeps for it. */
  private final class Late extends InputStream {
    private int looks;

    @Override
    public int available() {
      calls.add("look");
      return ++looks < 3 ? 0 : 1;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("the driver reads many at once");
    }

    @Override
    public int read(byte[] into, int from, int most) {
      calls.add("read");
      into[from] = 'x';
      return 1;
    }
  }

  private static int read(Watched answers) throws IOException {
    return answers.read(new byte[8], 0, 8);
  }

  @Test
  void whoWatchesLooksUntilItIsThereAndThenReads() throws IOException {
    var patient = new Watched(new Late());

    WatchedSockets.watching(PATIENT, () -> read(patient));

    assertThat(calls).containsExactly("look", "look", "look", "read");
  }

  @Test
  void whoDoesNotWatchOnlyReads() throws IOException {
    read(new Watched(new Late()));

    assertThat(calls).containsExactly("read");
  }

  @Test
  void whoLookedInVainReadsAndDoesNotLookAgainForSomeTime() throws IOException {
    var hasty = new Watched(new Late());

    for (int i = 0; i < 10; i++) {
      WatchedSockets.watching(HASTY, () -> read(hasty));
    }

    assertThat(String.join(" ", calls)).isEqualTo("look " + "read ".repeat(9) + "look read");
  }

  @Test
  void anAnswerIsReadToItsEnd() throws IOException {
    var half = new ByteArrayInputStream("writ".getBytes(UTF_8));
    var rest = new ByteArrayInputStream("ten".getBytes(UTF_8));
    var whole = new Watched(new SequenceInputStream(half, rest));

    assertThat(WatchedSockets.watching(HASTY, whole::readAllBytes))
        .isEqualTo("written".getBytes(UTF_8));
  }
}
