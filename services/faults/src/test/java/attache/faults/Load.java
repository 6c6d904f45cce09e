package attache.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that record without a pause, each with keys of its own, and remember what they heard. A
 * write of unknown outcome is sent again until it is answered, or left in doubt: half and half.
 */
final class Load {

  private static final int CLIENTS = 8;

  private final List<Client> instances;
  private final ConcurrentLinkedQueue<Write> writes = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedDeque<String> deals = new ConcurrentLinkedDeque<>();
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> clients = new ArrayList<>();

  private Load(List<Client> instances) {
    this.instances = instances;
  }

  static Load on(Client... instances) {
    return start("c", instances);
  }

  /** Under a name that no other load on the same log has. */
  static Load start(String name, Client... instances) {
    var load = new Load(List.of(instances));
    for (int i = 0; i < CLIENTS; i++) {
      var random = new Random(i);
      var analyst = new Analyst(name + i, random, load.deals);
      load.clients.add(load.threads.submit(() -> load.work(analyst, random)));
    }
    return load;
  }

  private void work(Analyst analyst, Random random) {
    while (!stopped.get()) {
      var write = analyst.next();
      writes.add(write);
      record(write, random);
      analyst.heard(write);
    }
  }

  private void record(Write write, Random random) {
    boolean stubborn = random.nextBoolean();
    while (true) {
      var instance = instances.get(random.nextInt(instances.size()));
      switch (Attempt.to(instance, write)) {
        case ACKNOWLEDGED -> {
          acknowledged.incrementAndGet();
          return;
        }
        case REFUSED -> {
          refused.incrementAndGet();
          if (!stubborn) {
            return;
          }
        }
        case IN_DOUBT -> {
          if (!stubborn) {
            return;
          }
        }
        case NOT_SENT -> {
          if (stopped.get() && write.fate() == Write.Fate.NOT_SENT) {
            return;
          }
        }
      }
      Attempt.pause();
    }
  }

  /** Until this many more writes were acknowledged: the service works, and is at work. */
  void awaitMore(int more) {
    await(acknowledged, more, "acknowledged");
  }

  /** Until this many more were answered: nothing was recorded, come back later. */
  void awaitRefusals(int more) {
    await(refused, more, "refused");
  }

  private void await(AtomicLong count, int more, String what) {
    long enough = count.get() + more;
    Patience.until(
        "%d more writes are %s".formatted(more, what),
        () -> {
          clients.stream().filter(Future::isDone).forEach(Load::join);
          return count.get() >= enough;
        });
  }

  /** Ends the load with the service at work; what is still to be sent again is. */
  Collection<Write> stop() {
    stopped.set(true);
    clients.forEach(Load::join);
    threads.close();
    return writes;
  }

  private static void join(Future<?> client) {
    try {
      client.get();
    } catch (ExecutionException failure) {
      throw new AssertionError("a client heard what it should not", failure.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
