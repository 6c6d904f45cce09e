package attache.tracker.problems;

import attache.tracker.json.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a problem as {@code application/problem+json}. */
public final class ProblemAnswer {
  private ProblemAnswer() {}

  /** Writes the problem unless an answer is on its way already. */
  public static void write(Problem problem, String path, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    byte[] body = json(problem, path).toString().getBytes(StandardCharsets.UTF_8);
    response.reset();
    response.setStatus(problem.type().status());
    problem.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  static ObjectNode json(Problem problem, String path) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", problem.type().uri());
    node.put("title", problem.type().title());
    node.put("status", problem.type().status());
    node.put("detail", problem.detail());
    node.put("instance", path);
    if (!problem.errors().isEmpty()) {
      var errors = node.putArray("errors");
      for (Fault fault : problem.errors()) {
        fault.writeTo(errors.addObject());
      }
    }
    return node;
  }
}
