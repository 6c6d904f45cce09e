package attache.tracker.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LookoutTest {
  private final AtomicLong committed = new AtomicLong();

  @Test
  void nobodySeesLessThanWasThereWhenTheyAsked() throws Exception {
    Lookout<Long> lookout = new Lookout<>(committed::get);
    int askers = 16;
    int times = 2_000;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int asker = 0; asker < askers; asker++) {
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < times; i++) {
                    long before = committed.incrementAndGet();
                    assertThat(lookout.now()).isGreaterThanOrEqualTo(before);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  @Test
  void thoseWhoComeDuringALookShareTheNextOne() throws Exception {
    CountDownLatch looking = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicLong looks = new AtomicLong();
    Lookout<Long> lookout =
        new Lookout<>(
            () -> {
              if (looks.incrementAndGet() == 1) {
                looking.countDown();
                await(go);
              }
              return looks.get();
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> first = threads.submit(lookout::now);
      looking.await();
      List<Thread> waiting = new ArrayList<>();
      List<Long> seen = Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < 5; i++) {
        waiting.add(Thread.ofPlatform().start(() -> seen.add(lookout.now())));
      }
      while (waiting.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
        Thread.onSpinWait();
      }
      go.countDown();

      assertThat(first.get()).isEqualTo(1);
      for (Thread thread : waiting) {
        thread.join();
      }
      assertThat(seen).hasSize(5).containsOnly(2L);
    }
  }

  @Test
  void aLookThatFailsFailsForThoseWhoSharedItAndNoOther() {
    AtomicLong looks = new AtomicLong();
    Lookout<Long> lookout =
        new Lookout<>(
            () -> {
              if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("silent");
              }
              return 7L;
            });

    assertThatThrownBy(lookout::now).isInstanceOf(IllegalStateException.class);
    assertThat(lookout.now()).isEqualTo(7);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
