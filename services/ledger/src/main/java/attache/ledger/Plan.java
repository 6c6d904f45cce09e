package attache.ledger;

import attache.proof.Hashes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a batch writes on top of a head, and what each append in it will hear once that is
 * committed. Pure: whether what it presumes is right is checked by the write.
 */
final class Plan {

  private record Answer(Pending pending, Appended answer) {}

  private final Head before;
  private final Instant now;
  private final Instant recordedAt;
  private final String recordedAtText;
  private final Known known;

  private final List<Recorded> events = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<String, Known.UsedKey> keys = new HashMap<>();
  private long position;
  private byte[] hash;
  private boolean undecided;

  private Plan(Head before, Instant now, Known known) {
    this.before = before;
    this.now = now;
    this.recordedAt = now.isBefore(before.recordedAt()) ? before.recordedAt() : now;
    this.recordedAtText = Leaf.text(recordedAt);
    this.known = known;
    this.position = before.position();
    this.hash = before.hash();
  }

  static Plan of(List<Pending> batch, Head before, Instant now, Known known) {
    var plan = new Plan(before, now, known);
    for (var pending : batch) {
      plan.answers.add(new Answer(pending, plan.add(pending)));
    }
    return plan;
  }

  private Appended add(Pending pending) {
    var append = pending.append();
    var key = append.key();
    var earlier = key == null ? null : earlier(key);
    if (earlier != null) {
      return earlier;
    }
    for (var part : append.parts()) {
      var conflict = conflict(part);
      if (conflict != null) {
        return conflict;
      }
    }
    var written = new ArrayList<Recorded>();
    for (var part : append.parts()) {
      long version = Objects.requireNonNull(versions.get(part.stream()));
      for (int i = 0; i < part.events().size(); i++) {
        var leaf = pending.leaves().get(written.size());
        written.add(record(part, part.events().get(i), leaf, version + i));
      }
      versions.put(part.stream(), version + part.events().size());
    }
    events.addAll(written);
    if (key != null) {
      keys.put(key.value(), new Known.UsedKey(key.requestHash(), List.copyOf(written)));
    }
    return new Appended.Written(List.copyOf(written));
  }

  private Appended.@Nullable VersionConflict conflict(Append part) {
    var stream = part.stream();
    long expected = part.expectedVersion();
    long actual = versions.computeIfAbsent(stream, s -> known.versions().getOrDefault(s, 0L));
    undecided |= !known.exact() && expected != actual;
    return expected != Append.ANY && expected != actual
        ? new Appended.VersionConflict(stream, expected, actual)
        : null;
  }

  private @Nullable Appended earlier(IdempotencyKey key) {
    var inThisBatch = keys.get(key.value());
    return inThisBatch == null ? known.answer(key) : inThisBatch.answer(key);
  }

  private Recorded record(Append append, Draft event, Leaf leaf, long sequence) {
    position++;
    hash = Hashes.chained(hash, leaf.hash(position, recordedAtText, sequence));
    return new Recorded(
        position,
        append.stream(),
        sequence,
        event.id(),
        event.name(),
        event.version(),
        recordedAt,
        append.actor(),
        event.data(),
        event.meta(),
        hash);
  }

  Head before() {
    return before;
  }

  /** The time this instance believes it is; the write compares it with the database's. */
  Instant now() {
    return now;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  List<Recorded> events() {
    return events;
  }

  /** What was remembered is not enough to tell an answer: look first. */
  boolean isUndecided() {
    return undecided;
  }

  /** How many events each stream of the batch has once the plan is committed. */
  Map<String, Long> versions() {
    return versions;
  }

  /** The keys that become used. */
  Map<String, Known.UsedKey> keys() {
    return keys;
  }

  Head after() {
    return events.isEmpty() ? before : new Head(position, hash, recordedAt);
  }

  boolean concerns(Pending pending) {
    return answers.stream().anyMatch(answer -> answer.pending() == pending);
  }

  /**
   * To be called once the plan is committed. All have their answers when this returns; to wake so
   * many callers takes as long as to write some of their events, so another thread does it.
   */
  void answer() {
    answers.forEach(answer -> answer.pending().answer(answer.answer()));
    if (answers.size() == 1) {
      wake();
    } else {
      Thread.startVirtualThread(this::wake);
    }
  }

  private void wake() {
    answers.forEach(answer -> answer.pending().wake());
  }
}
