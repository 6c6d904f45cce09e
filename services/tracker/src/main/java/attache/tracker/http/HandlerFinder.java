package attache.tracker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks only handlers whose path has as many segments as the request's, instead of all. Where not
 * exactly one of them fits, all are asked, and Spring chooses or says what is wrong.
 */
final class HandlerFinder extends RequestMappingHandlerMapping {

  /** What every request for a handler has in common with it. */
  private record Shape(String method, long slashes) {
    static Shape of(String method, String path) {
      return new Shape(method, path.chars().filter(c -> c == '/').count());
    }
  }

  private record Candidate(RequestMappingInfo mapping, HandlerMethod handler) {}

  private final Map<Shape, List<Candidate>> candidates = new HashMap<>();

  @Override
  public void afterPropertiesSet() {
    super.afterPropertiesSet();
    getHandlerMethods().forEach(this::add);
  }

  /** No body is of no type: where none is needed, its type is not asked for. */
  @Override
  protected void registerHandlerMethod(Object bean, Method method, RequestMappingInfo mapping) {
    super.registerHandlerMethod(bean, method, mapping);
    if (SubmissionReader.needsNoBody(method)) {
      mapping.getConsumesCondition().setBodyRequired(false);
    }
  }

  private void add(RequestMappingInfo mapping, HandlerMethod handler) {
    for (String path : mapping.getPatternValues()) {
      for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
        candidates
            .computeIfAbsent(Shape.of(method.name(), path), _ -> new ArrayList<>())
            .add(new Candidate(mapping, handler));
      }
    }
  }

  @Override
  protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
      throws Exception {
    Candidate found = null;
    for (Candidate candidate :
        candidates.getOrDefault(Shape.of(request.getMethod(), path), List.of())) {
      RequestMappingInfo fits = getMatchingMapping(candidate.mapping, request);
      if (fits != null && found != null) {
        return super.lookupHandlerMethod(path, request);
      }
      if (fits != null) {
        found = new Candidate(fits, candidate.handler);
      }
    }
    if (found == null) {
      return super.lookupHandlerMethod(path, request);
    }
    request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, found.handler);
    handleMatch(found.mapping, path, request);
    return found.handler;
  }
}
