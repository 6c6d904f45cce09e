package attache.tracker.http;

import attache.tracker.problems.Deadline;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each read a time to end in; whoever left no longer keeps the service at work for long. */
final class ReadsEnd extends OncePerRequestFilter {
  private final Duration patience;

  ReadsEnd(Duration patience) {
    this.patience = patience;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Deadline.<Exception>within(patience, () -> chain.doFilter(request, response));
    } catch (ServletException | IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception unexpected) {
      throw new ServletException(unexpected);
    }
  }
}
