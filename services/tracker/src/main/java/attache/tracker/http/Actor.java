package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request. Until there are accounts everyone says so of themselves; only the
 * administrator proves it, by a token.
 */
public final class Actor {
  static final String ADMINISTRATOR = "administrator";
  private static final String ANALYST = "analyst";
  private static final String PROVEN = Actor.class.getName();
  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@+'-]{0,99}");

  private Actor() {}

  /** The name that goes into the log. */
  public static String of(HttpServletRequest request) {
    String given = given(request);
    return given == null ? ANALYST : given;
  }

  /** The name that came with a request; {@code null} where none did. */
  public static @Nullable String given(HttpServletRequest request) {
    if (request.getAttribute(PROVEN) instanceof String proven) {
      return proven;
    }
    String header = SubmissionReader.once(request, "Attache-Actor");
    return header == null ? null : named(utf8(header));
  }

  /** Who a page's reader says to be, unless a token proves who it is. */
  public static String of(HttpServletRequest request, String said) {
    return request.getAttribute(PROVEN) instanceof String proven ? proven : named(said);
  }

  private static String named(String name) {
    if (!SHAPE.matcher(name).matches()) {
      throw refused("has 1 to 100 letters, digits, spaces or any of . _ @ + ' -");
    }
    if (name.equalsIgnoreCase(ADMINISTRATOR)) {
      throw refused("cannot be the administrator; prove that by a token in Authorization");
    }
    return name;
  }

  static void isAdministrator(HttpServletRequest request) {
    request.setAttribute(PROVEN, ADMINISTRATOR);
  }

  /** Headers arrive as if they were Latin-1; names are written in UTF-8. */
  private static String utf8(String header) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException _) {
      throw refused("is written in UTF-8");
    }
  }

  private static Problem refused(String rule) {
    return new Problem(
        ProblemType.INVALID_PARAMETER, "the name in the header Attache-Actor " + rule);
  }
}
