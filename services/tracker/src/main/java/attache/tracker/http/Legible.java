package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what can be no text here, whoever would read it: U+0000 in a query, a body for the API
 * that says to be in another encoding than UTF-8, or compressed.
 */
final class Legible implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query != null && query.contains("%00")) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "a parameter has the character U+0000, which no text here has");
    }
    if (request.getRequestURI().startsWith("/api/")) {
      requirePlain(request.getHeader(HttpHeaders.CONTENT_ENCODING));
      requireUtf8(request.getContentType());
    }
    return true;
  }

  private static void requirePlain(@Nullable String coding) {
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
      throw new Problem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "a body in the coding \"%s\" cannot be read here; send it as it is"
              .formatted(coding.strip()),
          List.of(),
          Map.of(HttpHeaders.ACCEPT_ENCODING, "identity"));
    }
  }

  private static void requireUtf8(@Nullable String contentType) {
    MediaType type = read(contentType);
    Charset charset = type == null ? null : type.getCharset();
    if (type != null && charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      String readable = type.getType() + "/" + type.getSubtype();
      throw new Problem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "%s cannot be read here; send %s in UTF-8".formatted(charset, readable),
          List.of(),
          Map.of("Accept", readable));
    }
  }

  /** {@code null} where there is none, or one that fits no handler that reads a body. */
  private static @Nullable MediaType read(@Nullable String contentType) {
    try {
      return contentType == null ? null : MediaType.parseMediaType(contentType);
    } catch (InvalidMediaTypeException _) {
      return null;
    }
  }
}
