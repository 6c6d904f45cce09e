package attache.tracker.pages;

import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.RecordClass;
import attache.tracker.questions.TotalsQuestion.Slice;
import attache.tracker.views.Selection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pages that count records on a day of one's own choice leave out those of which nothing had
 * happened by then, and say how many. At present every record counts: what was recorded has
 * happened.
 */
public final class Begun {
  private static final String STAGES =
      RecordClass.DEAL.lifeCycle().stages().stream()
          .map(Enum::name)
          .collect(Collectors.joining(","));
  private static final String GROUPS =
      Stream.of(Group.values()).map(Enum::name).collect(Collectors.joining(","));

  private Begun() {}

  /** Whether records are left out: where certain stages are asked for, those are meant. */
  public static boolean only(Visit visit) {
    return visit.one("asOf") != null && visit.one("stage") == null;
  }

  /** The question about deals, of those that count. */
  public static Map<String, String[]> only(Visit visit, Map<String, String[]> question) {
    if (only(visit)) {
      question.put("stage", new String[] {STAGES});
    }
    return question;
  }

  /** Slices of the deals that count, and where some are left out a last one of those. */
  public static List<Slice> slices(Visit visit, Slice... ofDeals) {
    return only(visit)
        ? Stream.concat(
                Stream.of(ofDeals).map(slice -> slice.and("stage", STAGES)),
                Stream.of(
                    new Slice("")
                        .and("class", RecordClass.DEAL.name())
                        .and("stage", Selection.NO_STAGE)))
            .toList()
        : List.of(ofDeals);
  }

  /** The slice of records of any class, of those that count. */
  public static Slice slice(Visit visit, Slice ofRecords) {
    return only(visit) ? ofRecords.and("stage", Selection.ANY_STAGE) : ofRecords;
  }

  /** How many deals are left out, since nothing had happened yet; the slices' answers say. */
  public static long notYet(Visit visit, List<JsonNode> answers) {
    return only(visit) ? answers.getLast().at("/items/0/count").longValue() : 0;
  }

  /** The stage that leads a search to the records that count; null where all do. */
  public static @Nullable String stage(Visit visit) {
    return only(visit) ? Selection.ANY_STAGE : null;
  }

  /** The group that leads a search to the deals that count; null where all do. */
  public static @Nullable String group(Visit visit) {
    String group = visit.one("group");
    return group == null && only(visit) ? GROUPS : group;
  }
}
