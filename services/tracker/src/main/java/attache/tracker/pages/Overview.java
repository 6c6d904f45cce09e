package attache.tracker.pages;

import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.tracker.questions.ChangesQuestion;
import attache.tracker.questions.TotalsQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The first page: how many stand where, and what is new. */
@RestController
@Hidden
class Overview {
  /** So many of the newest events are looked through for what they changed. */
  private static final int NEWEST = 40;

  private static final int SHOWN = 12;

  private final TotalsQuestion totals;
  private final ChangesQuestion changes;
  private final RecordTitles titles;
  private final Activity activity;
  private final Press press;

  Overview(
      TotalsQuestion totals,
      ChangesQuestion changes,
      RecordTitles titles,
      Activity activity,
      Press press) {
    this.totals = totals;
    this.changes = changes;
    this.titles = titles;
    this.activity = activity;
    this.press = press;
  }

  @GetMapping(path = "/", produces = "text/html")
  ResponseEntity<byte[]> overview(HttpServletRequest request) {
    Visit visit = new Visit(request);
    JsonNode counted =
        totals.counts(
            new Parameters(visit.atTheClocks("by", "class,stage", "include", "unconfirmed")));
    long position = counted.path("position").longValue();
    Activity.Recorded recorded = activity.until(position, Moment.of(counted));
    return press.print(
        "overview.jte",
        visit,
        new OverviewPage(
            Moment.of(counted),
            sum(counted),
            groups(counted),
            classes(counted),
            newest(visit, position, recorded.weekAgo()),
            recorded));
  }

  private static List<OverviewPage.Count> groups(JsonNode counted) {
    List<OverviewPage.Count> groups = new ArrayList<>();
    long none = sum(counted, RecordClass.DEAL, stage -> stage == null);
    if (none > 0) {
      groups.add(new OverviewPage.Count("NONE", none));
    }
    for (Group group : Group.values()) {
      groups.add(
          new OverviewPage.Count(
              group.name(),
              sum(
                  counted,
                  RecordClass.DEAL,
                  stage -> stage != null && stage.dealGroup() == group)));
    }
    return groups;
  }

  private static List<OverviewPage.OfClass> classes(JsonNode counted) {
    return Stream.of(RecordClass.values())
        .map(
            recordClass -> {
              List<OverviewPage.Count> stages = new ArrayList<>();
              recordClass.lifeCycle().stages().stream()
                  .map(
                      stage ->
                          new OverviewPage.Count(
                              stage.name(), sum(counted, recordClass, stage::equals)))
                  .filter(count -> count.number() > 0)
                  .forEach(stages::add);
              long none = sum(counted, recordClass, stage -> stage == null);
              if (none > 0) {
                stages.addFirst(new OverviewPage.Count("NONE", none));
              }
              return new OverviewPage.OfClass(
                  recordClass.name(), sum(counted, recordClass, _ -> true), stages);
            })
        .toList();
  }

  private interface Wanted {
    boolean test(@Nullable Stage stage);
  }

  private static long sum(JsonNode counted, RecordClass recordClass, Wanted wanted) {
    return counted
        .path("items")
        .valueStream()
        .filter(item -> recordClass.name().equals(Fields.text(item, "class")))
        .filter(
            item -> {
              String stage = Fields.text(item, "stage");
              return wanted.test(stage == null ? null : Stage.valueOf(stage));
            })
        .mapToLong(item -> item.path("count").longValue())
        .sum();
  }

  private static long sum(JsonNode counted) {
    return counted
        .path("items")
        .valueStream()
        .mapToLong(item -> item.path("count").longValue())
        .sum();
  }

  /** What the newest events of the last seven days changed, the newest first. */
  private List<Difference.OfRecord> newest(Visit visit, long position, long weekAgo) {
    Map<String, String[]> question =
        visit.atTheClocks(
            "from", Long.toString(Math.max(weekAgo, Math.max(0, position - NEWEST))),
            "to", Long.toString(position));
    JsonNode answer = changes.changes(new Parameters(question));
    List<Difference.OfRecord> records =
        Difference.readAll(answer.path("items"), titles.in(position, answer));
    return records.reversed().stream().limit(SHOWN).toList();
  }
}
