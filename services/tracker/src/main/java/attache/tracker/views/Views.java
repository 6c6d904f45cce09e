package attache.tracker.views;

import attache.ledger.Ledger;
import attache.tracker.log.Streams;
import attache.tracker.problems.Problem;
import attache.tracker.problems.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where questions find the views: waits for a position, and turns instants into positions. */
@Component
public class Views {
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private final JdbcClient database;
  private final Ledger ledger;
  private final Reached reached;
  private final Replay replay;
  private final Lookout<Stand> lookout;

  Views(JdbcClient database, Ledger ledger, Reached reached, Replay replay) {
    this.database = database;
    this.ledger = ledger;
    this.reached = reached;
    this.replay = replay;
    this.lookout = new Lookout<>(this::look);
  }

  private Stand look() {
    return database
        .sql(
            """
            select p.live_slot, min(s.position), sum(s.upheavals)
            from views.projection p
            join views.segment s on s.name = p.name
            where p.name = ?
            group by p.name
            """)
        .param(Place.NAME)
        .query((row, _) -> new Stand(row.getShort(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  /**
   * Sets the clocks of a question.
   *
   * @throws Problem where the view does not reach in time the question's position, or what had been
   *     recorded by the instant that it asks about
   */
  public At at(Question question) {
    Instant asked = question.knownAt();
    Long upTo = question.knownUpTo();
    long wanted = asked != null ? positionAt(asked) : upTo != null ? upTo : Long.MAX_VALUE;
    boolean passed =
        asked != null ? asked.isBefore(Instant.now()) : upTo != null && hasReached(upTo);
    long least = question.minPosition();
    Stand stand = stand(passed ? Math.max(wanted, least) : least);
    long known = Math.min(wanted, stand.position());
    Instant knownAt =
        asked != null ? asked : upTo != null ? recordedAt(known) : knownAt(stand.position());
    return at(stand, known, question, knownAt);
  }

  /** Waits until the live view shows a position, where the log has it. */
  public void awaitRecorded(long position) {
    if (hasReached(position)) {
      awaitPosition(position);
    }
  }

  private boolean hasReached(long position) {
    return ledger.reaches(position) || ledger.head().position() >= position;
  }

  private static At at(Stand stand, long known, Question question, Instant knownAt) {
    return new At(stand.slot(), stand.upheavals(), known, day(question.asOf()), knownAt);
  }

  /** Where the view is, once it has reached a position. */
  private Stand stand(long position) {
    awaitPosition(position);
    Stand stand = lookout.now();
    while (stand.position() < position) {
      // what a crash of the database took back is not to be told as reached
      reached.fellBack(stand.position());
      awaitPosition(position);
      stand = lookout.now();
    }
    return stand;
  }

  private Instant recordedAt(long position) {
    return database
        .sql("select recorded_at from ledger.event where position = :position")
        .param("position", position)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional()
        .orElse(Instant.EPOCH);
  }

  /** Now, or before what the log is known to have beyond a position that is all that is known. */
  private Instant knownAt(long known) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return ledger.reaches(known + 1)
        ? ledger.read(known, 1).stream()
            .map(next -> next.recordedAt().minus(1, ChronoUnit.MICROS))
            .filter(now::isAfter)
            .findFirst()
            .orElse(now)
        : now;
  }

  /**
   * The clocks of a question about now, without asking the database where this instance follows the
   * log itself. It may have lost what this instance knows of, in a crash or to an upheaval: whoever
   * reads rows by these clocks has to see that {@link #STANDS}, or else to ask {@link #at}.
   */
  public At here(Question question) {
    awaitPosition(question.minPosition());
    Stand stand = reached.here();
    return question.now() && stand != null && stand.position() >= question.minPosition()
        ? at(stand, stand.position(), question, knownAt(stand.position()))
        : at(question);
  }

  /** A condition on the parameters slot and known: what they say is there to be read. */
  public static final String STANDS =
      """
      (select live_slot from views.projection where name = 'records') = :slot
        and (select min(position) from views.segment where name = 'records') >= :known
      """;

  private long positionAt(Instant instant) {
    return database
        .sql("select ledger.position_at(:instant::timestamptz)")
        .param("instant", instant.toString())
        .query(Long.class)
        .single();
  }

  /** Waits until the live view shows a position. */
  public void awaitPosition(long position) {
    try {
      if (reached.await(position, PATIENCE)) {
        return;
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    throw behind(position);
  }

  /** What to answer where a position was not reached in time. */
  public static Problem behind(long position) {
    return new Problem(
        ProblemType.VIEW_BEHIND,
        "position %d has not been reached yet; try again".formatted(position),
        List.of(),
        Map.of("Retry-After", "1"));
  }

  static LocalDate day(@Nullable LocalDate asked) {
    return asked == null ? LocalDate.now(ZoneOffset.UTC) : asked;
  }

  private record Parked(long position, boolean discarded) {}

  /** A record folded from the log as known at a position, as far as the view could take it. */
  public Standing record(String id, At at) {
    if (!Streams.isOfRecord(id)) {
      throw unknown(id);
    }
    Limits limits = limits(id, at);
    Standing standing = replay.record(id, limits.known, limits.discarded);
    if (standing == null) {
      throw unknown(id);
    }
    return standing;
  }

  /** What became of a record after a position, until the clocks. */
  public Replay.Passage between(String id, long from, At at) {
    Limits limits = limits(id, at);
    return replay.between(id, from, limits.known, limits.discarded);
  }

  private record Limits(long known, Set<Long> discarded) {}

  private Limits limits(String id, At at) {
    long known = at.known();
    Set<Long> discarded = new HashSet<>();
    for (Parked parked : parked(id, at)) {
      if (parked.discarded) {
        discarded.add(parked.position);
      } else {
        known = Math.min(known, parked.position - 1);
      }
    }
    return new Limits(known, discarded);
  }

  private List<Parked> parked(String id, At at) {
    return database
        .sql(
            """
            select position, discarded
            from views.parked
            where name = :name
              and slot = :slot
              and stream = :stream
            """)
        .param("name", Place.NAME)
        .param("slot", at.slot())
        .param("stream", id)
        .query((row, _) -> new Parked(row.getLong(1), row.getBoolean(2)))
        .list();
  }

  /** What to answer where a record is not known, or was not yet. */
  public static Problem unknown(String id) {
    return new Problem(
        ProblemType.UNKNOWN_RECORD,
        "there is no record %s, or it was not recorded yet at the time asked about"
            .formatted(id.length() <= 120 ? id : id.substring(0, 117) + "…"));
  }
}
