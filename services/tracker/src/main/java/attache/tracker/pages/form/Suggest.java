package attache.tracker.pages.form;

import attache.tracker.pages.Card;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers a field that is being typed into with what may be meant. */
@RestController
@Hidden
class Suggest {
  private final Desktop desktop;
  private final Press press;

  Suggest(Desktop desktop, Press press) {
    this.desktop = desktop;
    this.press = press;
  }

  @GetMapping(path = "/record/records", produces = "text/html")
  ResponseEntity<byte[]> records(HttpServletRequest request) {
    Visit visit = new Visit(request);
    List<Card> found = desktop.found(visit.or("q", ""));
    return press.print("form/meant.jte", visit, new Meant(found, List.of()));
  }

  @GetMapping(path = "/record/sources", produces = "text/html")
  ResponseEntity<byte[]> sources(HttpServletRequest request) {
    Visit visit = new Visit(request);
    List<KnownSource> found = desktop.sources(visit.or("q", ""));
    return press.print("form/meant.jte", visit, new Meant(List.of(), found));
  }

  /** The text of a source, to pick a quote from. */
  @GetMapping(path = "/record/text", produces = "text/html")
  ResponseEntity<byte[]> text(HttpServletRequest request) {
    Visit visit = new Visit(request);
    KnownSource source = desktop.source(visit.or("source", ""));
    return press.print(
        "form/text.jte", visit, new Meant(List.of(), source == null ? List.of() : List.of(source)));
  }
}
