package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/**
 * Makes whoever carries the bootstrap token the administrator, and refuses every other token rather
 * than taking its bearer for somebody else.
 */
final class TokenGuard implements Door.Guard {
  private final String token;

  /**
   * @param token empty where there is none
   */
  TokenGuard(String token) {
    this.token = token;
  }

  @Override
  public void check(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) {
      return;
    }
    boolean bearer = header.regionMatches(true, 0, "Bearer ", 0, 7);
    if (!bearer || token.isEmpty() || !same(header.substring(7).strip())) {
      throw new Problem(
          ProblemType.UNAUTHORIZED,
          "the token in the header Authorization is not valid; send Bearer and the token the service"
              + " was started with, or leave the header out",
          List.of(),
          Map.of("WWW-Authenticate", "Bearer realm=\"attache\", error=\"invalid_token\""));
    }
    Actor.isAdministrator(request);
  }

  /** Takes the same time wherever the two differ. */
  private boolean same(String given) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
