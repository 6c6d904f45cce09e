package attache.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** So many clients in this JVM, each of which goes on as soon as it has its answer. */
final class Writers {
  private static final Duration RUN_UP = Duration.ofMillis(200);

  private Writers() {}

  /**
   * The threads of our own writers: the system's for one alone, as the service's requests begin on,
   * and virtual ones for many, who are woken at less cost.
   */
  static ThreadFactory threads(int clients) {
    return clients == 1 ? Thread.ofPlatform().factory() : Thread.ofVirtual().factory();
  }

  /** One client's next piece of work. */
  interface Writer {
    void write() throws Exception;
  }

  static double perSecond(
      ThreadFactory threads, int clients, Duration time, IntFunction<Writer> writers)
      throws InterruptedException {
    var done = new LongAdder();
    var failure = new AtomicReference<@Nullable Exception>();
    var ending = new AtomicBoolean();
    var running = new ArrayList<Thread>();
    for (int i = 0; i < clients; i++) {
      var writer = writers.apply(i);
      var thread =
          threads.newThread(
              () -> {
                try {
                  while (!ending.get()) {
                    writer.write();
                    done.increment();
                  }
                } catch (Exception stopped) {
                  failure.compareAndSet(null, stopped);
                }
              });
      running.add(thread);
      thread.start();
    }
    Thread.sleep(RUN_UP);
    long start = System.nanoTime();
    long before = done.sum();
    Thread.sleep(time);
    long after = done.sum();
    double seconds = (System.nanoTime() - start) / 1e9;
    ending.set(true);
    for (var thread : running) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a writer failed", failure.get());
    }
    return (after - before) / seconds;
  }
}
