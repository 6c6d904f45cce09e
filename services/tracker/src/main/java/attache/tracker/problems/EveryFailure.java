package attache.tracker.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The one place where whatever goes wrong in a request becomes a problem. */
@Component
@Order(EveryFailure.PLACE)
public final class EveryFailure implements HandlerExceptionResolver {
  /** Only pages, which answer people, come before. */
  public static final int PLACE = Ordered.HIGHEST_PRECEDENCE + 10;

  private static final Logger log = LoggerFactory.getLogger(EveryFailure.class);
  private static final ModelAndView ANSWERED = new ModelAndView();

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (isGone(failure)) {
      return ANSWERED;
    }
    try {
      ProblemAnswer.write(problem(failure, request), request.getRequestURI(), response);
    } catch (IOException gone) {
      log.debug("The client left before it heard what was wrong", gone);
    }
    return ANSWERED;
  }

  /** What to answer; what is unexpected is logged. */
  public static Problem problem(Exception failure, HttpServletRequest request) {
    Problem known = Refusals.problem(failure);
    if (known == null) {
      known = Misread.problem(failure);
    }
    return known == null ? unexpected(failure, request) : known;
  }

  private static Problem unexpected(Exception failure, HttpServletRequest request) {
    String incident = UUID.randomUUID().toString();
    log.error(
        "Incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
    return new Problem(
        ProblemType.INTERNAL,
        "this should not have happened; it was logged as incident " + incident,
        List.of(),
        Map.of());
  }

  /** The client closed the connection: there is nobody to answer. */
  public static boolean isGone(Exception failure) {
    return failure instanceof AsyncRequestNotUsableException
        || failure.getClass().getSimpleName().equals("ClientAbortException");
  }
}
