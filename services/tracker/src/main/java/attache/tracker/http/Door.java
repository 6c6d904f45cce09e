package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at each request before anything else does; what a guard refuses goes no further. */
final class Door extends OncePerRequestFilter {

  /** Refuses a request by throwing a {@link Problem}. */
  interface Guard {
    void check(HttpServletRequest request);
  }

  private final Guard guard;

  Door(Guard guard) {
    this.guard = guard;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      guard.check(request);
    } catch (Problem refused) {
      ProblemAnswer.write(refused, request.getRequestURI(), response);
      return;
    }
    chain.doFilter(request, response);
  }
}
