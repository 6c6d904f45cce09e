package attache.tracker.access;

import attache.tracker.http.Actor;
import attache.tracker.problems.Problem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who looked at a record, once the answer has been given. */
@Component
final class Witness implements HandlerInterceptor, WebMvcConfigurer {
  private static final String API = "/api/v1/records/{id}";
  private static final String BUNDLE = "/api/v1/audit/bundle";
  private static final Map<String, String> WAYS =
      Map.of(
          "/records/{id}",
          "page",
          "/records/{id}/replay",
          "replay",
          API,
          "api",
          API + "/explanation",
          "explanation",
          API + "/history",
          "history",
          BUNDLE,
          "bundle");

  /** Where a page keeps the name of who records; like a name in a header, nobody proves it. */
  private static final String COOKIE = "analyst";

  private final Visits visits;

  Witness(Visits visits) {
    this.visits = visits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(WAYS.keySet().toArray(String[]::new));
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    String way =
        WAYS.get(
            String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    String record = record(request);
    if (way != null
        && record != null
        && request.getMethod().equals("GET")
        && response.getStatus() == HttpServletResponse.SC_OK) {
      visits.note(new Look(Instant.now(), actor(request), record, way));
    }
  }

  private static @Nullable String record(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("id") instanceof String id
        ? id
        : request.getParameter("record");
  }

  private static @Nullable String actor(HttpServletRequest request) {
    try {
      String given = Actor.given(request);
      String remembered = given == null ? remembered(request) : null;
      return remembered == null ? given : Actor.of(request, remembered);
    } catch (Problem | IllegalArgumentException noName) {
      return null;
    }
  }

  private static @Nullable String remembered(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
        }
      }
    }
    return null;
  }
}
