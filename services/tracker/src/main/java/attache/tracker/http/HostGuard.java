package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets requests in under loopback names only, and under those that were configured.
 *
 * <p>Listening on loopback keeps other machines out, but not web pages: a page can point a name of
 * its own at 127.0.0.1 (DNS rebinding) and would then read and write here as if it were ours.
 */
final class HostGuard implements Door.Guard {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?(0:0:0:0:0:0:0:1|::1)]?");

  private final Set<String> allowed;

  HostGuard(Set<String> allowed) {
    this.allowed = allowed;
  }

  @Override
  public void check(HttpServletRequest request) {
    String name = request.getServerName().toLowerCase(Locale.ROOT);
    boolean probe = request.getRequestURI().startsWith("/actuator/health");
    if (!probe && !LOOPBACK.matcher(name).matches() && !allowed.contains(name)) {
      throw new Problem(
          ProblemType.FORBIDDEN_HOST,
          "the service does not answer under the name in the header Host; use localhost, or allow"
              + " the name with --attache.allowed-hosts");
    }
  }
}
