package attache.tracker.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;

/**
 * Closes pools of connections promptly, also while their database is away: a pool waits for five
 * seconds for its own tries to connect. Nobody uses it any more, and these tries end by themselves.
 */
final class ClosingPools implements DestructionAwareBeanPostProcessor {
  private static final Duration LONGEST = Duration.ofMillis(300);

  @Override
  public boolean requiresDestruction(Object bean) {
    return bean instanceof HikariDataSource;
  }

  /** Whoever closes the pool afterwards finds it closed. */
  @Override
  public void postProcessBeforeDestruction(Object bean, String name) {
    if (bean instanceof HikariDataSource pool) {
      Thread closing =
          Thread.ofPlatform().name("closes-" + pool.getPoolName()).daemon().start(pool::close);
      try {
        closing.join(LONGEST);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
