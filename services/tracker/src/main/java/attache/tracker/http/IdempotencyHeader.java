package attache.tracker.http;

import attache.proof.Hashes;
import attache.tracker.desk.Circumstances;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header Idempotency-Key. */
public final class IdempotencyHeader {
  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private IdempotencyHeader() {}

  /**
   * The key with a hash of what it stands for, or {@code null} where the header is missing.
   *
   * @param body all that was sent; read to its end where there is a key
   */
  public static Circumstances.@Nullable Key key(HttpServletRequest request, InputStream body)
      throws IOException {
    String value = SubmissionReader.once(request, "Idempotency-Key");
    if (value == null) {
      return null;
    }
    if (!SHAPE.matcher(value).matches()) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "the header Idempotency-Key has 1 to 200 visible ASCII characters, such as a UUID");
    }
    return new Circumstances.Key(value, hash(request, body));
  }

  private static byte[] hash(HttpServletRequest request, InputStream body) throws IOException {
    String query = request.getQueryString();
    MessageDigest sha256 = Hashes.sha256();
    for (String part :
        new String[] {
          request.getMethod(),
          request.getRequestURI(),
          query == null ? "" : query,
          Actor.of(request)
        }) {
      sha256.update(part.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
    }
    new DigestInputStream(body, sha256).transferTo(OutputStream.nullOutputStream());
    return sha256.digest();
  }
}
