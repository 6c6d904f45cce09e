package attache.tracker.http;

import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes a {@link Submission} of a request. */
final class SubmissionReader implements HandlerMethodArgumentResolver {
  static final int USUAL_LIMIT = 1 << 20;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Submission.class;
  }

  @Override
  public Submission resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    UpTo limit = parameter.getParameterAnnotation(UpTo.class);
    byte[] bytes = Body.bytes(request, limit == null ? USUAL_LIMIT : limit.value());
    String actor = Actor.of(request);
    JsonNode body =
        bytes.length == 0 && mayBeEmpty(parameter, request)
            ? JsonNodeFactory.instance.objectNode()
            : Body.json(bytes);
    return new Submission(
        body,
        new Circumstances(
            actor,
            Via.API,
            IfMatch.read(request),
            IdempotencyHeader.key(request, new ByteArrayInputStream(bytes))));
  }

  /** What is withdrawn is named by its address, as is what is handed in for review. */
  private static boolean mayBeEmpty(MethodParameter parameter, HttpServletRequest request) {
    return request.getMethod().equals("DELETE") || needsNoBody(parameter.getExecutable());
  }

  static boolean needsNoBody(AnnotatedElement handler) {
    Takes takes = handler.getAnnotation(Takes.class);
    return takes != null && takes.value().equals(Takes.NOTHING);
  }

  /** Of two, one would be held to and the other not. */
  static @Nullable String once(HttpServletRequest request, String header) {
    var values = request.getHeaders(header);
    String value = values.hasMoreElements() ? values.nextElement() : null;
    if (values.hasMoreElements()) {
      throw new Problem(
          ProblemType.INVALID_PARAMETER,
          "the header %s is given more than once; give it once".formatted(header));
    }
    return value;
  }
}
