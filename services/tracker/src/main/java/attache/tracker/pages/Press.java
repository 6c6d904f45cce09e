package attache.tracker.pages;

import attache.tracker.problems.Problem;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints pages, with the headers every page has. */
@Component
public final class Press {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  /** Nothing from elsewhere, nothing written into a page: a name that is a script stays a name. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  public ResponseEntity<byte[]> print(String template, Visit visit, Object page) {
    return print(template, visit, page, 200);
  }

  /** A page that says why something was refused, and when it may be tried again. */
  public ResponseEntity<byte[]> print(String template, Visit visit, Object page, Problem refused) {
    ResponseEntity<byte[]> printed = print(template, visit, page, refused.type().status());
    String later = refused.headers().get(HttpHeaders.RETRY_AFTER);
    return later == null
        ? printed
        : ResponseEntity.status(printed.getStatusCode())
            .headers(printed.getHeaders())
            .header(HttpHeaders.RETRY_AFTER, later)
            .body(printed.getBody());
  }

  public ResponseEntity<byte[]> print(String template, Visit visit, Object page, int status) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status)
            .contentType(HTML)
            .cacheControl(CacheControl.noCache().cachePrivate())
            .varyBy("Cookie", "Accept-Language", "HX-Request")
            .header("Content-Security-Policy", POLICY)
            .header("Referrer-Policy", "no-referrer");
    visit
        .choices()
        .forEach((name, value) -> answer.header(HttpHeaders.SET_COOKIE, kept(name, value)));
    return answer.body(bytes(template, visit, page));
  }

  private byte[] bytes(String template, Visit visit, Object page) {
    Visible out = new Visible();
    engine.render(template, Map.of("v", visit, "page", page), new Placed(out));
    return out.bytes();
  }

  private static String kept(String name, String value) {
    return ResponseCookie.from(name, value)
        .path("/")
        .maxAge(Duration.ofDays(365))
        .httpOnly(true)
        .sameSite("Lax")
        .build()
        .toString();
  }
}
