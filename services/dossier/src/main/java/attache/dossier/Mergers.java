package attache.dossier;

import attache.dossier.Dossier.Open;
import attache.dossier.value.Invalid;
import attache.dossier.value.RecordId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What follows from merging two records, and from undoing it. Each record's own stream tells it
 * all: the survivor's tells again what the duplicate's told before, and when they part, the
 * duplicate's what was learned about its developments meanwhile. Pure.
 */
public final class Mergers {
  /** Every merger tells a story within a story; nobody needs more. */
  static final int DEEPEST = 5;

  private static final int LONGEST = 5_000;

  private Mergers() {}

  /** One event of the duplicate, one of the survivor: both are recorded or neither. */
  public record Decision(Event duplicate, Event survivor) {}

  /**
   * Decides a merger.
   *
   * @param duplicate the duplicate's events so far
   * @param survivor the survivor's events so far
   * @throws Refusal where the two cannot be one
   */
  public static Decision merge(Merger.Merge merge, List<Retold> duplicate, List<Retold> survivor) {
    RecordId gone = merge.duplicate();
    RecordId stays = merge.survivor();
    if (gone.equals(stays)) {
      throw new Invalid("into", "a record cannot be merged into itself");
    }
    Open one = open(gone, duplicate);
    Open other = open(stays, survivor);
    if (one.mergedAway() != null) {
      throw merged(gone, one.mergedAway());
    }
    if (other.mergedAway() != null) {
      throw merged(stays, other.mergedAway());
    }
    if (one.registration().recordClass() != other.registration().recordClass()) {
      throw cannot(
          "%s is a %s and %s a %s; only records of one class can be the same"
              .formatted(
                  gone,
                  one.registration().recordClass(),
                  stays,
                  other.registration().recordClass()));
    }
    if (duplicate.size() > LONGEST || Merging.depth(one) >= DEEPEST) {
      throw cannot(
          "the story of %s is too long to be told again; merge %s into it instead"
              .formatted(gone, stays));
    }
    Pairing pairing = Pairing.of(other, one);
    return new Decision(
        new Event.RecordMergedAway(stays, merge.because()),
        new Event.RecordsMerged(gone, duplicate, pairing.moved(), pairing.same(), merge.because()));
  }

  /**
   * Decides that two records part again.
   *
   * @param survivor the survivor's events so far
   */
  public static Decision unmerge(
      Merger.Unmerge unmerge, RecordId duplicate, List<Retold> survivor) {
    Open open = Merging.told(survivor);
    if (open.mergedAway() != null) {
      throw mergedOn(duplicate, open.mergedAway());
    }
    Back back = Back.of(Objects.requireNonNull(open.absorbed().get(duplicate)));
    return new Decision(
        new Event.RecordRestored(
            since(duplicate, survivor).stream().flatMap(back::of).toList(), unmerge.because()),
        new Event.RecordsUnmerged(duplicate, unmerge.because()));
  }

  /** What was recorded since they were merged. */
  private static List<Retold> since(RecordId duplicate, List<Retold> survivor) {
    for (int i = survivor.size() - 1; i >= 0; i--) {
      if (survivor.get(i).event() instanceof Event.RecordsMerged merged
          && merged.from().equals(duplicate)) {
        return survivor.subList(i + 1, survivor.size());
      }
    }
    throw new IllegalStateException("the log is damaged: %s was not merged".formatted(duplicate));
  }

  /**
   * The duplicate that comes back.
   *
   * @throws Refusal where nothing was merged, or more than one record and none is named
   */
  public static RecordId duplicate(Merger.Unmerge unmerge, List<Retold> asked) {
    Open open = open(unmerge.record(), asked);
    RecordId named = unmerge.from();
    if (open.mergedAway() != null) {
      if (named == null || named.equals(unmerge.record())) {
        return unmerge.record();
      }
      throw merged(unmerge.record(), open.mergedAway());
    }
    if (named == null && open.absorbed().size() == 1) {
      return open.absorbed().firstEntry().getKey();
    }
    if (named == null || !open.absorbed().containsKey(named)) {
      throw new Refusal(
          Refusal.Kind.NOT_MERGED,
          named == null ? null : "from",
          open.absorbed().isEmpty()
              ? "record %s was not merged with any other".formatted(unmerge.record())
              : "name one of those that were merged into %s: %s"
                  .formatted(
                      unmerge.record(),
                      open.absorbed().keySet().stream()
                          .map(RecordId::value)
                          .collect(Collectors.joining(", "))));
    }
    return named;
  }

  /** The record a duplicate was merged into. */
  public static RecordId survivor(RecordId duplicate, List<Retold> told) {
    return Objects.requireNonNull(open(duplicate, told).mergedAway()).into();
  }

  private static Open open(RecordId record, List<Retold> told) {
    if (told.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.UNKNOWN_RECORD, null, "there is no record %s".formatted(record));
    }
    return Merging.told(told);
  }

  /** Why a duplicate cannot part from a record that went on to another one. */
  private static Refusal mergedOn(RecordId duplicate, MergedAway away) {
    return new Refusal(
        Refusal.Kind.MERGED_AWAY,
        null,
        "the record %s was merged into was itself merged into %s; unmerge those first"
            .formatted(duplicate, away.into()));
  }

  /** Why nothing can be recorded of a record that was merged away. */
  static Refusal merged(RecordId record, MergedAway away) {
    return new Refusal(
        Refusal.Kind.MERGED_AWAY,
        null,
        "record %s was merged into %s; record it there, or unmerge them first"
            .formatted(record, away.into()));
  }

  private static Refusal cannot(String why) {
    return new Refusal(Refusal.Kind.CANNOT_MERGE, "into", why);
  }
}
