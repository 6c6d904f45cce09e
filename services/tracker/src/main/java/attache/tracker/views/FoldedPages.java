package attache.tracker.views;

import attache.ledger.WholeStreams;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The log, stream by stream, folded ahead of whoever writes it: reading, folding and writing go on
 * at the same time, a few pages apart.
 */
final class FoldedPages implements AutoCloseable {
  /** Enough that nobody waits for a slow page; each page is a few megabytes at most. */
  private static final int AHEAD = 3;

  private final DataSource database;
  private final WholeStreams streams;
  private final FoldedPage.Folding folding;
  private final BlockingQueue<Future<FoldedPage>> ahead = new ArrayBlockingQueue<>(AHEAD);
  private final ExecutorService folders;
  private final Thread reader;
  private volatile boolean closed;

  FoldedPages(DataSource database, WholeStreams streams, FoldedPage.Folding folding) {
    this.database = database;
    this.streams = streams;
    this.folding = folding;
    this.folders =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("view-rebuild-folds-", 0).daemon().factory());
    this.reader = Thread.ofVirtual().name("view-rebuild-reads").start(this::read);
  }

  /** The next page, in the order of the streams; one without events when there are no more. */
  FoldedPage next() throws SQLException, InterruptedException {
    try {
      return ahead.take().get();
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case SQLException unreadable -> throw unreadable;
        case RuntimeException unreadable -> throw unreadable;
        case null, default -> throw new IllegalStateException(failure);
      }
    }
  }

  private void read() {
    try (Connection connection = database.getConnection()) {
      Future<FoldedPage> last = null;
      boolean more = true;
      while (more && !closed) {
        WholeStreams.Page page = streams.next(connection);
        more = !page.events().isEmpty();
        Future<FoldedPage> before = beginsInside(page) ? last : null;
        last = folders.submit(() -> folding.fold(page, open(before)));
        put(last);
      }
    } catch (SQLException | RuntimeException failure) {
      put(CompletableFuture.failedFuture(failure));
    }
  }

  private static boolean beginsInside(WholeStreams.Page page) {
    return !page.events().isEmpty() && page.events().getFirst().sequence() > 0;
  }

  private static FoldedPage.@Nullable Unfinished open(@Nullable Future<FoldedPage> before)
      throws ExecutionException, InterruptedException {
    return before == null ? null : before.get().open();
  }

  private void put(Future<FoldedPage> page) {
    try {
      while (!closed && !ahead.offer(page, 100, TimeUnit.MILLISECONDS)) {
        // whoever writes is slower, or about to close
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    reader.join();
    folders.shutdownNow();
  }
}
