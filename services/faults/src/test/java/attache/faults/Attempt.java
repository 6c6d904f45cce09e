package attache.faults;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One try to have something recorded, and what it teaches. */
final class Attempt {

  private static final Set<String> NOTHING_RECORDED = Set.of("unavailable", "busy", "view-behind");

  private Attempt() {}

  static Write.Fate to(Client instance, Write write) {
    try {
      return heard(
          write,
          instance.post(
              write.path, write.body, "Idempotency-Key", write.key, "Attache-Actor", "ana"));
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      return Write.Fate.NOT_SENT;
    } catch (IOException noAnswer) {
      write.doubted();
      return Write.Fate.IN_DOUBT;
    }
  }

  private static Write.Fate heard(Write write, HttpResponse<String> answer) {
    if (answer.statusCode() == 201) {
      write.acknowledged(Client.JSON.readTree(answer.body()).path("position").asLong());
      return Write.Fate.ACKNOWLEDGED;
    }
    if (answer.statusCode() != 503 || answer.headers().firstValue("Retry-After").isEmpty()) {
      throw new AssertionError(
          "%s%s was answered %d %s"
              .formatted(write.path, write.body, answer.statusCode(), answer.body()));
    }
    var type = Client.JSON.readTree(answer.body()).path("type").asString();
    if (NOTHING_RECORDED.contains(type.replaceFirst("^/problems/", ""))) {
      write.refused();
      return Write.Fate.REFUSED;
    }
    write.doubted();
    return Write.Fate.IN_DOUBT;
  }

  /** A client that comes back does not hammer. */
  static void pause() {
    LockSupport.parkNanos(50_000_000);
  }
}
