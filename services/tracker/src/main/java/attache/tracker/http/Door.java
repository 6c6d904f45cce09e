package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request before anything else does; what one of its guards refuses goes no further.
 */
final class Door extends OncePerRequestFilter {

  /** Refuses a request by throwing a {@link Problem}. */
  interface Guard {
    void check(HttpServletRequest request);
  }

  private final List<Guard> guards;

  Door(List<Guard> guards) {
    this.guards = guards;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // what users wrote is in every kind of answer here, and is of the kind that is said
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      guards.forEach(guard -> guard.check(request));
    } catch (Problem refused) {
      ProblemAnswer.write(refused, request.getRequestURI(), response);
      return;
    }
    chain.doFilter(request, response);
  }
}
