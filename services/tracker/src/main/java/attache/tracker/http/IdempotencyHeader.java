package attache.tracker.http;

import attache.proof.Hashes;
import attache.tracker.desk.Circumstances;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header Idempotency-Key. */
final class IdempotencyHeader {
  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private IdempotencyHeader() {}

  /** The key with a hash of what it stands for, or {@code null} where the header is missing. */
  static Circumstances.@Nullable Key key(
      @Nullable String value, HttpServletRequest request, String actor, byte[] body) {
    if (value == null) {
      return null;
    }
    if (!SHAPE.matcher(value).matches()) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "the header Idempotency-Key has 1 to 200 visible ASCII characters, such as a UUID");
    }
    String query = request.getQueryString();
    return new Circumstances.Key(
        value,
        hash(
            request.getMethod(), request.getRequestURI(), query == null ? "" : query, actor, body));
  }

  private static byte[] hash(String method, String path, String query, String actor, byte[] body) {
    MessageDigest sha256 = Hashes.sha256();
    for (String part : new String[] {method, path, query, actor}) {
      sha256.update(part.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
    }
    return sha256.digest(body);
  }
}
