package attache.tracker.pages.replay;

import attache.tracker.pages.Difference;
import attache.tracker.pages.Texts;
import attache.tracker.pages.Visit;
import attache.tracker.pages.record.Documents;
import attache.tracker.pages.record.RecordPage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One event and what was believed right after it.
 *
 * @param record whose events are played; {@code null} where it is the whole log
 * @param cut {@code null} where nothing fits
 * @param state the record the event is about, as believed right after it; {@code null} where the
 *     event is about none
 */
public record ReplayPage(
    Reel.@Nullable Cut cut,
    @Nullable String record,
    @Nullable RecordPage state,
    List<Difference> differences,
    Documents documents) {
  /** What the browser checks of an event, step by step. */
  public static final List<String> CHECKS =
      List.of(
          "shown",
          "canonical",
          "leaf",
          "chain",
          "inclusion",
          "checkpoint",
          "signature",
          "own",
          "kept");

  public LogEntry entry() {
    return some().entry();
  }

  Reel.Cut some() {
    if (cut == null) {
      throw new IllegalStateException("nothing is played");
    }
    return cut;
  }

  public boolean empty() {
    return cut == null;
  }

  public LogEntry first() {
    return some().first();
  }

  public LogEntry last() {
    return some().last();
  }

  public @Nullable Long previous() {
    return some().previous();
  }

  public @Nullable Long next() {
    return some().next();
  }

  /** What developments, and the records the event names, are called, by id. */
  public Map<String, String> called(Texts texts) {
    Map<String, String> called = new HashMap<>(documents.records());
    if (state != null) {
      called.putAll(state.called(texts));
    }
    return called;
  }

  /** Where the slider stands: the event's place in the record, from 1, or in the log. */
  public long place() {
    return record == null ? entry().position() : entry().sequence() + 1;
  }

  public long length() {
    return some().length();
  }

  /** How far between the first and the last event this one was recorded. */
  public String when() {
    Instant first = Instant.parse(first().recordedAt());
    long whole = Duration.between(first, Instant.parse(last().recordedAt())).toMillis();
    long gone = Duration.between(first, Instant.parse(entry().recordedAt())).toMillis();
    double share = whole <= 0 ? 100 : Math.clamp(100.0 * gone / whole, 0, 100);
    return String.format(Locale.ROOT, "%.2f%%", share);
  }

  public String at(Visit visit, @Nullable Long position) {
    return visit.with(
        "at", position == null ? null : Long.toString(position), "go", null, "step", null);
  }

  /** What the event is about, as differences name it: developments, facets. */
  public Set<String> changed() {
    return differences.stream()
        .map(Difference::about)
        .filter(about -> about != null)
        .map(String::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean moved() {
    return differences.stream()
        .anyMatch(
            difference -> Set.of("STAGE_CHANGED", "RECORD_ADDED").contains(difference.kind()));
  }
}
