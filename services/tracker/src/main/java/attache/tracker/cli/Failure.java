package attache.tracker.cli;

import attache.tracker.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;

/** Why a command could not do its work, in a sentence. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_PROBLEM = 1 << 16;

  private final int exitCode;

  Failure(int exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  /**
   * The service was not there, or went away.
   *
   * @param advice what to do where it went away
   */
  static Failure of(IOException broken, URI server, String advice) {
    return new Failure(
        ImportCommand.UNREACHABLE,
        broken instanceof ConnectException || broken instanceof HttpConnectTimeoutException
            ? "the service at %s cannot be reached; start it, or name another with --server"
                .formatted(server)
            : "the connection to %s broke; %s".formatted(server, advice));
  }

  /** The service refused; a problem says why. */
  static Failure of(int status, InputStream problem) throws IOException {
    String text = new String(problem.readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8);
    String detail;
    try {
      detail = Json.parse(text).path("detail").asString("");
    } catch (JacksonException _) {
      detail = "";
    }
    return new Failure(
        status >= 500 ? ImportCommand.UNREACHABLE : ImportCommand.REFUSED,
        detail.isEmpty() ? "the service answered " + status : detail);
  }

  int exitCode() {
    return exitCode;
  }
}
