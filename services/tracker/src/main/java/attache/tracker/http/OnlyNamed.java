package attache.tracker.http;

import attache.tracker.json.Fault;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that a handler of the API does not name: whoever asks for a dry run must not
 * find that it was a real one. A handler that is given the request reads all parameters itself.
 */
final class OnlyNamed implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && request.getRequestURI().startsWith("/api/")
        && Arrays.stream(method.getMethodParameters())
            .noneMatch(parameter -> parameter.getParameterType() == HttpServletRequest.class)) {
      requireNamed(request.getParameterMap(), names(method));
    }
    return true;
  }

  private static Set<String> names(HandlerMethod method) {
    Set<String> names = new TreeSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
      if (named != null) {
        names.add(named.name().isEmpty() ? parameter.getParameter().getName() : named.name());
      }
    }
    return names;
  }

  private static void requireNamed(Map<String, String[]> given, Set<String> names) {
    List<Fault> faults = new ArrayList<>();
    given.forEach(
        (name, values) -> {
          if (!names.contains(name)) {
            faults.add(
                fault(
                    Fault.shortened(name),
                    names.isEmpty()
                        ? "is unknown here; leave it out"
                        : "is unknown here; known are " + String.join(", ", names)));
          } else if (values.length > 1) {
            faults.add(fault(name, "is given %d times; give it once".formatted(values.length)));
          }
        });
    if (!faults.isEmpty()) {
      throw new Problem(ProblemType.INVALID_PARAMETER, faults);
    }
  }

  private static Fault fault(String name, String what) {
    return new Fault("/" + name, "the parameter %s %s".formatted(name, what));
  }
}
