package attache.tracker.pages;

import attache.tracker.problems.EveryFailure;
import attache.tracker.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells people, on a page, what programs are told as a problem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems implements HandlerExceptionResolver {
  private static final Logger log = LoggerFactory.getLogger(PageProblems.class);
  private static final ModelAndView ANSWERED = new ModelAndView();

  private final Press press;

  PageProblems(Press press) {
    this.press = press;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (response.isCommitted() || EveryFailure.isGone(failure) || !asksForPage(request, handler)) {
      return null;
    }
    try {
      write(EveryFailure.problem(failure, request), request, response);
    } catch (IOException gone) {
      log.debug("The reader left before the page said what was wrong", gone);
    }
    return ANSWERED;
  }

  /** A page, or an address that is nothing's, asked for by a browser. */
  private static boolean asksForPage(HttpServletRequest request, @Nullable Object handler) {
    String accept = request.getHeader("Accept");
    return handler instanceof HandlerMethod method
        ? method.getBeanType().getPackageName().startsWith(PageProblems.class.getPackageName())
        : accept != null
            && accept.contains("text/html")
            && !request.getRequestURI().startsWith("/api/");
  }

  private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResponseEntity<byte[]> page =
        press.print("problem.jte", new Visit(request), problem, problem.type().status());
    response.reset();
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setStatus(page.getStatusCode().value());
    page.getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    problem.headers().forEach(response::setHeader);
    byte[] body = page.getBody();
    if (body != null) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
    response.flushBuffer();
  }
}
