package attache.tracker.live;

import attache.ledger.LedgerException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One client's way along the log. It keeps nothing but a position: a client that is slow costs a
 * thread that waits, and falls back from the window to the log.
 */
final class Stream {
  /** How long a client waits before it connects again. */
  private static final Duration RETRY = Duration.ofSeconds(2);

  private static final Duration BREATH = Duration.ofMillis(500);

  private final Window window;
  private final Backlog backlog;
  private final Wanted wanted;
  private final long until;
  private final OutputStream client;
  private final Duration heartbeat;
  private long position;
  private long told;
  private long sentAt;

  Stream(
      Window window,
      Backlog backlog,
      Wanted wanted,
      long position,
      long until,
      Duration heartbeat,
      OutputStream client) {
    this.window = window;
    this.backlog = backlog;
    this.wanted = wanted;
    this.until = until;
    this.position = position;
    this.heartbeat = heartbeat;
    this.client = client;
  }

  long position() {
    return position;
  }

  /**
   * Sends what is recorded until there is all it shall send, or the service stops.
   *
   * @throws IOException where the client has gone, or takes nothing
   */
  void run() throws IOException, InterruptedException {
    // Where it starts is said at once, so that nothing is missed by who is cut off before an event.
    told = position;
    say("retry: %d\nid: %d\n\n".formatted(RETRY.toMillis(), position));
    client.flush();
    while (position < until) {
      Duration left = heartbeat.minusNanos(System.nanoTime() - sentAt);
      switch (window.after(position, left)) {
        case Next.Frames frames -> send(frames);
        case Next.Passed() -> catchUp();
        case Next.Silence() -> {}
        case Next.End() -> {
          return;
        }
      }
      if (System.nanoTime() - sentAt >= heartbeat.toNanos()) {
        beat();
      }
    }
  }

  private void catchUp() throws IOException, InterruptedException {
    try {
      if (backlog.after(position, wanted) instanceof Next.Frames frames) {
        send(frames);
      }
    } catch (LedgerException silent) {
      window.pause(BREATH);
    }
  }

  private void send(Next.Frames frames) throws IOException {
    boolean any = false;
    for (Frame frame : frames.frames()) {
      if (frame.position() <= until && wanted.has(frame)) {
        client.write(frame.bytes());
        told = frame.position();
        any = true;
      }
    }
    position = frames.last();
    if (any) {
      client.flush();
      sentAt = System.nanoTime();
    }
  }

  /** Says how far the log was looked through too: who comes back need not have it done again. */
  private void beat() throws IOException {
    say(told == position ? ": heartbeat\n\n" : "id: %d\n: heartbeat\n\n".formatted(position));
    told = position;
    client.flush();
  }

  private void say(String text) throws IOException {
    client.write(text.getBytes(StandardCharsets.UTF_8));
    sentAt = System.nanoTime();
  }
}
