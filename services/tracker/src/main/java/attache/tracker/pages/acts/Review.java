package attache.tracker.pages.acts;

import attache.tracker.commands.Recorder;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Press;
import attache.tracker.pages.Visit;
import attache.tracker.pages.acts.ReviewPage.Waiting;
import attache.tracker.pages.form.Outlook;
import attache.tracker.pages.record.Development;
import attache.tracker.pages.writing.Entered;
import attache.tracker.pages.writing.Hand;
import attache.tracker.pages.writing.Said;
import attache.tracker.questions.DormantQuestion;
import attache.tracker.questions.DraftsQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows what waits for another person's approval, and where that would lead. */
@RestController
@Hidden
class Review {
  private static final String PAGE = "25";
  private static final String PROPOSALS = "10";

  private final DraftsQuestion drafts;
  private final DormantQuestion dormant;
  private final Recorder recorder;
  private final Press press;

  Review(DraftsQuestion drafts, DormantQuestion dormant, Recorder recorder, Press press) {
    this.drafts = drafts;
    this.dormant = dormant;
    this.recorder = recorder;
    this.press = press;
  }

  @GetMapping(path = "/review", produces = "text/html")
  ResponseEntity<byte[]> review(HttpServletRequest request) {
    Visit visit = new Visit(request);
    visit.takes("record", "before");
    Entered entered = new Entered(request);
    String record = visit.one("record");
    JsonNode answer =
        record == null
            ? drafts.reviews(new Parameters(page(visit)))
            : drafts.drafts(record, new Parameters(Map.of()));
    return press.print(
        "acts/review.jte",
        visit,
        new ReviewPage(
            record,
            answer.path("items").valueStream().map(item -> waiting(item, entered)).toList(),
            record == null && visit.one("before") == null ? lapsing() : List.of(),
            Fields.text(answer, "next"),
            entered.analyst()));
  }

  private List<Lapsing> lapsing() {
    JsonNode answer = dormant.dormant(new Parameters(Map.of("limit", new String[] {PROPOSALS})));
    LocalDate today = LocalDate.parse(Fields.text(answer, "asOf", ""));
    return answer.path("items").valueStream().map(item -> Lapsing.read(item, today)).toList();
  }

  private static Map<String, String[]> page(Visit visit) {
    Map<String, String[]> page = new LinkedHashMap<>();
    page.put("limit", new String[] {PAGE});
    String before = visit.one("before");
    if (before != null) {
      page.put("before", new String[] {before});
    }
    return page;
  }

  private Waiting waiting(JsonNode item, Entered entered) {
    Development development = Development.read(item, item.path("development"));
    String record = Fields.text(item, "record", "");
    return new Waiting(
        record,
        Fields.text(item, "title", ""),
        Draft.read(item),
        development,
        outlook(record, development, entered));
  }

  private @Nullable Outlook outlook(String record, Development development, Entered entered) {
    Said why = new Said().put("reason", "reason", "?");
    try {
      return Outlook.read(
          recorder.preview(
              Kind.APPROVE.act(record, development.id(), "-"), Hand.looking(entered).look(why)));
    } catch (RuntimeException notHandedIn) {
      return null;
    }
  }
}
