package attache.tracker.views;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Work that goes on as long as the service runs, on a thread of its own. */
final class Background implements SmartLifecycle {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final String name;
  private final Runnable work;
  private final Runnable stop;
  private @Nullable Thread thread;

  Background(String name, Runnable work, Runnable stop) {
    this.name = name;
    this.work = work;
    this.stop = stop;
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name(name).start(work);
  }

  /** Beside all others that stop now: each may have to wait for the database. */
  @Override
  public void stop(Runnable stopped) {
    Thread.startVirtualThread(
        () -> {
          stop();
          stopped.run();
        });
  }

  @Override
  public synchronized void stop() {
    stop.run();
    Thread running = thread;
    thread = null;
    try {
      if (running != null && !running.join(PATIENCE)) {
        running.interrupt();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
