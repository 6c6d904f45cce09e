package attache.tracker.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes looks down, some at a time, on a thread of its own; forgets old ones. */
@Component
class Visits implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Visits.class);
  private static final int WAITING = 2_000;
  private static final int AT_ONCE = 500;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TIDYING = Duration.ofHours(1);

  private final JdbcClient database;
  private final Duration keep;
  private final Notebook notebook = new Notebook(WAITING);
  private volatile Thread writer = new Thread();
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  Visits(JdbcClient database, @Value("${attache.access.keep:90d}") Duration keep) {
    this.database = database;
    this.keep = keep;
  }

  /** How long visits are kept; nothing is written where it is zero. */
  Duration kept() {
    return keep;
  }

  void note(Look look) {
    if (!keep.isZero()) {
      notebook.note(look);
    }
  }

  @Override
  public void start() {
    stopped = new CountDownLatch(1);
    writer = Thread.ofVirtual().name("visits").start(this::write);
  }

  private void write() {
    Instant tidied = Instant.EPOCH;
    try {
      do {
        flush();
        if (tidied.plus(TIDYING).isBefore(Instant.now())) {
          tidied = Instant.now();
          forget();
        }
        notebook.forget(Instant.now());
      } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
      flush();
    } catch (InterruptedException stop) {
      // the database is away, and so is what waited
    }
  }

  private void save(List<Look> looks) {
    long dropped = notebook.takeDropped();
    try {
      if (!looks.isEmpty() || dropped > 0) {
        insert(looks, dropped);
      }
      if (dropped > 0) {
        log.warn("{} looks at records were not written down: too many at once", dropped);
      }
    } catch (DataAccessException | TransactionException failure) {
      notebook.drop(dropped + looks.size());
      log.debug("Looks at records could not be written down", failure);
    }
  }

  /** Both or neither: what is not written is counted as lost, and nothing else is. */
  private void insert(List<Look> looks, long dropped) {
    database
        .sql(
            """
            with lost as (
              insert into access.lost (at, visits)
              select now(), :dropped
              where :dropped > 0
            )
            insert into access.visit (at, actor, record, way)
            select *
            from unnest(:at::text[]::timestamptz[], :actor::text[], :record::text[], :way::text[])
            """)
        .param("dropped", dropped)
        .param("at", looks.stream().map(look -> look.at().toString()).toArray(String[]::new))
        .param("actor", looks.stream().map(Look::actor).toArray(String[]::new))
        .param("record", looks.stream().map(Look::record).toArray(String[]::new))
        .param("way", looks.stream().map(Look::way).toArray(String[]::new))
        .update();
  }

  private void forget() {
    try {
      long gone;
      do {
        gone =
            Objects.requireNonNullElse(
                database
                    .sql("select access.forget(make_interval(secs => :seconds))")
                    .param("seconds", (double) keep.toSeconds())
                    .query(Long.class)
                    .single(),
                0L);
      } while (gone > 0 && isRunning());
    } catch (DataAccessException | TransactionException failure) {
      log.debug("Old visits could not be forgotten; that is tried again", failure);
    }
  }

  /** Writes down what waits. */
  synchronized void flush() {
    List<Look> looks;
    do {
      looks = notebook.take(AT_ONCE);
      save(looks);
    } while (!looks.isEmpty());
  }

  @Override
  public void stop(Runnable done) {
    Thread.startVirtualThread(
        () -> {
          stop();
          done.run();
        });
  }

  @Override
  public void stop() {
    stopped.countDown();
    try {
      if (!writer.join(PAUSE)) {
        writer.interrupt();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }
}
