package attache.tracker.views;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks something up once for all who ask meanwhile. Whoever asks while a look is under way waits
 * for the next one: what is seen is never older than the question.
 */
final class Lookout<T> {
  private final Supplier<T> look;
  private @Nullable CompletableFuture<T> underWay;
  private @Nullable CompletableFuture<T> next;

  Lookout(Supplier<T> look) {
    this.look = look;
  }

  T now() {
    CompletableFuture<T> seen;
    boolean first;
    synchronized (this) {
      first = underWay == null;
      if (underWay == null) {
        underWay = new CompletableFuture<>();
        seen = underWay;
      } else {
        next = next == null ? new CompletableFuture<>() : next;
        seen = next;
      }
    }
    if (first) {
      take(seen);
    }
    try {
      return seen.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  private void take(CompletableFuture<T> seen) {
    try {
      seen.complete(look.get());
    } catch (RuntimeException | Error failed) {
      seen.completeExceptionally(failed);
    } finally {
      CompletableFuture<T> following;
      synchronized (this) {
        underWay = next;
        following = next;
        next = null;
      }
      if (following != null) {
        Thread.startVirtualThread(() -> take(following));
      }
    }
  }
}
