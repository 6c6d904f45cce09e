package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses what can be no text here, whoever would read it: U+0000 in a query. */
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
    return true;
  }
}
