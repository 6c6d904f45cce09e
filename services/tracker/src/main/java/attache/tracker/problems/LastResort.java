package attache.tracker.problems;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Answers where the server itself refuses, before any handler: a broken request line, say. */
@Component
final class LastResort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(Report.class.getName());
          }
        });
  }

  /** In place of Tomcat's page in HTML. Made by Tomcat, by its name. */
  public static final class Report extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(Report.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      if (response.getStatus() < 400 || !response.setErrorReported()) {
        return;
      }
      if (failure != null && response.getStatus() < 500) {
        log.info("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
      } else if (failure != null) {
        log.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
      }
      HttpServletResponse answer = response.getResponse();
      try {
        String path = request.getRequestURI();
        ProblemAnswer.write(
            problem(response.getStatus(), request), path == null ? "/" : path, answer);
      } catch (IOException | IllegalStateException gone) {
        log.debug("The client left before it heard what was wrong", gone);
      }
    }

    private static Problem problem(int status, Request request) {
      return switch (status) {
        case 404 -> new Problem(ProblemType.NOT_FOUND, "there is nothing at this address");
        case 405, 501 ->
            request.getHeader("Transfer-Encoding") == null
                ? new Problem(ProblemType.METHOD_NOT_ALLOWED, "this method is not known here")
                : new Problem(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "a body in this coding cannot be read here; send it as it is, or chunked");
        case 413 -> new Problem(ProblemType.PAYLOAD_TOO_LARGE, "the request is too large");
        case 505 -> new Problem(ProblemType.BAD_REQUEST, "HTTP/1.1 is spoken here");
        case 503 -> new Problem(ProblemType.UNAVAILABLE, "the service is stopping or starting");
        default ->
            status < 500
                ? new Problem(
                    ProblemType.BAD_REQUEST,
                    "the address or a header has characters that HTTP does not allow, or is too"
                        + " long, or the body is shorter than it says")
                : new Problem(ProblemType.INTERNAL, "this should not have happened; it was logged");
      };
    }
  }
}
