package attache.tracker.views;

import attache.dossier.status.Since;
import attache.dossier.status.Status;
import attache.dossier.status.Timeline.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record's status on a day, as readers get it.
 *
 * @param candidates a JSON list
 * @param facets a JSON object
 */
public record StatusShown(
    @Nullable String stage,
    @Nullable String group,
    boolean ambiguous,
    String candidates,
    boolean confirmed,
    @Nullable String since,
    @Nullable String sinceEarliest,
    @Nullable String sinceQualifier,
    String facets) {

  /** Of a record that has none: it went into another, or awaits approval. */
  private static final StatusShown NONE =
      new StatusShown(null, null, false, "[]", true, null, null, null, "{}");

  static StatusShown of(Standing standing, LocalDate day) {
    for (Span span : standing.timeline().spans()) {
      if (begins(span, day) && !ends(span, day)) {
        return of(span.status(), span.since());
      }
    }
    return NONE;
  }

  private static boolean begins(Span span, LocalDate day) {
    return span.from() == null || !span.from().isAfter(day);
  }

  private static boolean ends(Span span, LocalDate day) {
    return span.until() != null && !span.until().isAfter(day);
  }

  private static StatusShown of(Status status, Since since) {
    return new StatusShown(
        name(status.stage()),
        name(status.group()),
        status.ambiguous(),
        status.candidates().stream()
            .map(stage -> '"' + stage.name() + '"')
            .collect(Collectors.joining(",", "[", "]")),
        status.confirmed(),
        day(since.certain()),
        day(since.earliest()),
        since.qualifier(),
        FacetJson.text(status.facets()));
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return StoredDays.read(StoredDays.text(StoredDays.from(day)));
  }
}
