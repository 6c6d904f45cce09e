package attache.tracker.http;

import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Keeps the pages of other web sites from recording through an analyst's browser. */
final class OriginGuard implements Door.Guard {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  public void check(HttpServletRequest request) {
    if (READS.contains(request.getMethod())) {
      return;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    boolean foreign =
        site != null
            ? !OWN.contains(site)
            : origin != null
                && !origin.equalsIgnoreCase(
                    request.getScheme() + "://" + request.getHeader("Host"));
    if (foreign) {
      throw new Problem(
          ProblemType.CROSS_SITE,
          "a page of another origin sent this; only the service's own pages and programs record");
    }
  }
}
