package attache.ledger;

import attache.proof.Hashes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks a log from its start and recomputes every hash; needs nothing but what is stored. */
public final class ChainCheck {

  private static final int PAGE = 1_000;

  /** What the walk found. */
  public sealed interface Finding {}

  /** Every event is as it was recorded, and none is missing before the head. */
  public record Intact(Head head) implements Finding {}

  /** The first position that is not as it was recorded. */
  public record Broken(long position, String what) implements Finding {}

  private ChainCheck() {}

  public static Finding of(Ledger log) {
    var head = Head.EMPTY;
    while (true) {
      var page = log.read(head.position(), PAGE);
      for (var event : page) {
        var fault = fault(head, event);
        if (fault != null) {
          return new Broken(head.position() + 1, fault);
        }
        head = new Head(event.position(), event.hash(), event.recordedAt());
      }
      if (page.size() < PAGE) {
        return new Intact(head);
      }
    }
  }

  private static @Nullable String fault(Head before, Recorded event) {
    if (event.position() != before.position() + 1) {
      return "is missing: position %d follows".formatted(event.position());
    }
    if (event.recordedAt().isBefore(before.recordedAt())) {
      return "was recorded before the event before it";
    }
    if (!Arrays.equals(event.hash(), Hashes.chained(before.hash(), event.leafHash()))) {
      return "does not have the hash its content and the hash before it make";
    }
    return null;
  }
}
